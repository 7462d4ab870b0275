namespace SpeechML.Targets.Linking.Indicators;

/// <summary>What was counted in a unit, for the members of it that are counted next and are not named again.</summary>
/// <param name="Unit">The last character of the unit (家, 户, 亩, 元).</param>
/// <param name="Thing">What was counted.</param>
/// <param name="Direction">The direction it was counted with.</param>
/// <param name="Index">The figure that was counted last, of itself or of its members.</param>
internal readonly record struct CountedHead(char Unit, Phrase Thing, Direction Direction, int Index);
