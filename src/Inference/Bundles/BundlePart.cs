namespace SpeechML.Bundles;

/// <summary>What the manifest says of one file of a bundle.</summary>
internal sealed record BundlePart(long Bytes, string Sha256);
