namespace Netra.Names;

/// <summary>
/// A file is not a snapshot this library can search: it is none, is damaged or cut short, or was made by another version or with other lists of
/// titles and equivalences. The message says which, and that the index is to be built again from the register.
/// </summary>
public sealed class SnapshotRefused : IOException
{
    internal SnapshotRefused(string path, string cause) : base($"{path} cannot be used as an index of names: {cause} Build the index again from the register.")
    {
    }
}
