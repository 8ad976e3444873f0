namespace Netra.Kernel.Ui;

/// <summary>Why an officer changes something: a sentence in clear, in which nobody is to be named.</summary>
public static class Reasons
{
    /// <summary>In letters.</summary>
    public const int Longest = 500;

    /// <param name="reason">Trimmed.</param>
    public static bool Fit(string reason) => reason.Length is > 0 and <= Longest;
}
