using System.Buffers.Binary;
using System.Text;
using Netra.Access.FourEyes;
using Netra.Access.Officers;
using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Keys;

/// <summary>BLAKE2b-256 over what a row of a public key says, under the installation's key, which is not in the database: a row that was put there or changed by
/// anything but the product does not fit, and nothing is sealed to it.</summary>
internal sealed class Stamps(InstallationKey installation)
{
    public byte[] Of(Enrolment enrolment, OfficeId office) => Make("enrolment", enrolment.OfficerId.Value, office.Value, 0, enrolment.PublicKey);
    public byte[] Of(OfficeKey key) => Make("office key", key.Id, key.Office.Value, key.Generation, key.PublicKey);
    public byte[] Of(OfficeKeyWrap wrap) => Make("office key wrap", wrap.Key, wrap.Officer.Value, 0, wrap.Sealed);
    public byte[] Of(IdentityKey key) => Make("identity key", key.Id, key.Office.Value, key.Generation, key.PublicKey);
    public byte[] Of(Custodian custodian) => Make("custodian", custodian.Officer.Value, Guid.Empty, 0, []);

    public bool Fit(Enrolment enrolment, OfficeId office) => Same(enrolment.Stamp, Of(enrolment, office));
    public bool Fit(OfficeKey key) => Same(key.Stamp, Of(key));
    public bool Fit(OfficeKeyWrap wrap) => Same(wrap.Stamp, Of(wrap));
    public bool Fit(IdentityKey key) => Same(key.Stamp, Of(key));
    public bool Fit(Custodian custodian) => Same(custodian.Stamp, Of(custodian));

    private static bool Same(byte[]? stored, byte[] made) => stored is { Length: 32 } && Bytes.FixedTimeEquals(stored, made);

    // A key per kind, then fields of fixed length and one last of any: no row can be read as a row of another kind.
    private byte[] Make(string kind, Guid first, Guid second, int number, byte[] last)
    {
        var message = new byte[36 + last.Length];
        first.TryWriteBytes(message, bigEndian: true, out _);
        second.TryWriteBytes(message.AsSpan(16), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(32), number);
        last.CopyTo(message.AsSpan(36));
        return Hash.Keyed(message, Hash.Keyed(Encoding.UTF8.GetBytes("netra.stamp/" + kind), installation.Bytes));
    }
}
