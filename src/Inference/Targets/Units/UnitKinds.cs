namespace SpeechML.Targets.Units;

/// <summary>Groups of kinds of units.</summary>
internal static class UnitKinds
{
    /// <summary>True for what counts things or persons.</summary>
    public static bool IsCount(UnitKind kind) => kind is UnitKind.Count or UnitKind.People or UnitKind.Magnitude;
}
