using System.Text;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Seals;

internal sealed class Fingerprints(InstallationKey installation) : IFingerprints
{
    /// <summary>A key per domain: the same name as a reported person and as a witness gives digests that cannot be compared.</summary>
    public string Of(string domain, string text)
    {
        var key = Hash.Keyed(Encoding.UTF8.GetBytes("netra.fingerprint/" + domain), installation.Bytes);
        return Convert.ToHexStringLower(Hash.Keyed(Encoding.UTF8.GetBytes(Normalised(text)), key));
    }

    private static string Normalised(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
