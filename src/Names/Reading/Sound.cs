namespace Netra.Names.Reading;

/// <summary>What a folded word sounds like, more coarsely than the equivalences say: as an FNV-1a hash, for only equality is asked.</summary>
internal static class Sound
{
    public static uint Of(string fold)
    {
        Span<char> sound = stackalloc char[fold.Length];
        var length = 0;
        for (var i = 0; i < fold.Length; i++)
        {
            var (c, next) = (fold[i], i + 1 < fold.Length ? fold[i + 1] : '\0');
            var heard = (c, next) switch
            {
                ('s', 'y') or ('k', 'h') or ('i', 'e') or ('a', 'y') or ('a', 'e') or ('a', 'i') or ('p', 'h') or ('o', 'u') => Pair(c),
                ('d', 'z') => 'z', ('d', 'h') => 'd', ('t', 'h') => 't', ('g', 'h') => 'g', _ => '\0'
            };
            if (heard != '\0') i++;
            else heard = c switch { 'o' => 'u', 'q' => 'k', 'x' => 'k', 'p' => 'f', 'z' => 's', 'w' when i > 0 => 'u', 'y' when next is '\0' => 'i', _ => c };
            // A silent h: Fatimah, Nurchasanah.
            if (heard == 'h' && length > 0 && next is '\0' or not ('a' or 'e' or 'i' or 'o' or 'u') && c == 'h' && i > 0) continue;
            if (length == 0 || sound[length - 1] != heard) sound[length++] = heard;
        }
        var hash = 2166136261u;
        foreach (var c in sound[..length]) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private static char Pair(char first) => first switch { 's' => 's', 'k' => 'h', 'i' => 'i', 'a' => 'e', 'p' => 'f', _ => 'u' };
}
