using System.CommandLine;
using Netra.Prevention;

namespace Netra.Web.Commands;

internal static class Pacts
{
    public static Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "the proof of a pact, as downloaded by the one who signed (JSON)" };
        var key = new Option<string?>("--key") { Description = "the installation's public key in hexadecimal, as its page /pakta shows it; else the file's own is used" };
        var verify = new Command("verify", "Verify a pact from its file alone: installation's signature, text, and the signature of the signer's device. No database, no network. Exit 1 where something does not fit.") { file, key };
        verify.SetAction(async (parsed, stop) =>
        {
            var (given, hex) = (parsed.GetValue(file)!, parsed.GetValue(key));
            if (!given.Exists) return await Wrong($"There is no file {given.FullName}.", 2);
            if (hex is not null && (hex.Length != 64 || !hex.All(char.IsAsciiHexDigit))) return await Wrong("--key takes the 64 hexadecimal digits of an Ed25519 public key.", 2);
            if (PreventionCommands.Verify(await File.ReadAllBytesAsync(given.FullName, stop), hex is null ? null : Convert.FromHexString(hex)) is not { } claims) return await Wrong($"{given.Name} is no proof of a pact. Download it again from the invitation's page.", 1);
            foreach (var (claim, fits) in claims) Console.WriteLine($"{(fits ? "fits   " : "DIFFERS")}  {claim}");
            if (hex is null) Console.WriteLine("The installation's key was taken from the file: compare it with the one on its page /pakta, or give --key.");
            return claims.All(c => c.Fits) ? 0 : 1;
        });
        return new Command("pact", "Signed pledges.") { verify };
    }

    private static async Task<int> Wrong(string sentence, int code)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }
}
