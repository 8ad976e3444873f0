using Netra.Kernel.Ui;

namespace Netra.Cases.Forms;

/// <summary>The head and foot of an official form: which, by whom, under what number, on what basis.</summary>
/// <param name="Kind">assessment, plenary, referral or announcement.</param>
/// <param name="Office">As on the letterhead.</param>
/// <param name="At">Local day of the act, in words.</param>
internal sealed record Sheet(string Kind, string Office, string Number, string Case, string At, string Basis, string Back)
{
    /// <summary>The number of a paper: its kind, its place in the row of its kind, and the case's own number, so that no counter of the office is needed.</summary>
    public static string NumberOf(string kind, int nth, CaseFile file) => $"{kind}-{nth}/{file.Registration!.Number}";

    public static string Day(DateTime at, Netra.Kernel.OfficeZone zone) => Say.Day(at, zone);
}
