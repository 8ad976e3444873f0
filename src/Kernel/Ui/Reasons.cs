namespace Netra.Registry;

/// <summary>Why an officer changes what the register keeps beside the files: a sentence in clear, in which nobody is to be named.</summary>
internal static class Reasons
{
    public const int Longest = 500;

    public static bool Fit(string reason) => reason.Length is > 0 and <= Longest;
}
