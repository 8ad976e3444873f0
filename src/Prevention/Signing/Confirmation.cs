using System.Text;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Signing;

/// <summary>By what the holder of an invitation shows to be the one invited. Travels in hidden fields to the end; nothing of it is kept.</summary>
internal sealed class Confirmation
{
    public DateInput Born { get; set; } = new();
    public string Ending { get; set; } = "";
    public string Digits { get; set; } = "";

    /// <summary>Whether all that is asked for was typed: what is missing is no wrong try.</summary>
    public bool Complete(Invited invited) => invited.Signer.Numbered ? Born.Value is not null && Ending.Trim().Length == 4 : Plain(Digits).Length == 6;

    public bool Fits(Invited invited, Secrets secrets)
    {
        var signer = invited.Signer;
        return signer.Numbered
            ? Same($"{Born.Value:O} {Ending.Trim().ToUpperInvariant()}", $"{signer.BornOn:O} {signer.Number[^4..].ToUpperInvariant()}")
            : Same(Plain(Digits), secrets.Digits(invited.Round.Id, signer.Person, invited.Invitation.Serial));
    }

    private static bool Same(string typed, string true_) => Sodium.Bytes.FixedTimeEquals(Encoding.UTF8.GetBytes(typed), Encoding.UTF8.GetBytes(true_));
    private static string Plain(string digits) => digits.Replace(" ", "", StringComparison.Ordinal);
}
