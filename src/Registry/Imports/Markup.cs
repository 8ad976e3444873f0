using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Netra.Registry.Imports;

/// <summary>A part of a workbook, tag by tag and text by text, with no object for any of them: a sheet has millions, and a general reader makes a string of each attribute.</summary>
/// <remarks>It knows what spreadsheets write, in UTF-8, and refuses the rest: definitions of any kind, entities of a file's own, a tag or a text without end. Names of what closes are not
/// compared with what was opened, only counted.</remarks>
internal sealed class Markup(Stream part) : IDisposable
{
    private const int Longest = 1 << 20;
    private byte[] block = new byte[1 << 16];
    // What is looked at begins at `at`, the next at `next`; bytes are read up to `end`.
    private int at, next, end, depth;
    // A tag or a text without its signs; a tag's name without the prefix of its namespace.
    private (int At, int Length) content, name;
    private bool literal;

    public bool IsText { get; private set; }
    public bool IsEmpty { get; private set; }
    private bool IsEnd { get; set; }

    public bool Opens(ReadOnlySpan<byte> tag) => !IsText && !IsEnd && block.AsSpan(name.At, name.Length).SequenceEqual(tag);
    public bool Closes(ReadOnlySpan<byte> tag) => IsEnd && block.AsSpan(name.At, name.Length).SequenceEqual(tag);

    private ReadOnlySpan<byte> Content => block.AsSpan(content.At, content.Length);

    /// <returns>False at the end of the part.</returns>
    /// <exception cref="UnreadableFile">What follows is not what spreadsheets write.</exception>
    public bool Read()
    {
        for (;;)
        {
            at = next;
            (IsText, IsEnd, IsEmpty, literal) = (false, false, false, false);
            if (at == end && !More())
            {
                next = at;
                return depth == 0 ? false : throw Broken();
            }
            if (block[at] != '<')
            {
                Take(0, Length("<"u8, 0, orEnd: true), 0);
                if (depth == 0) continue;
                return IsText = true;
            }
            if (Begins("<?"u8)) Take(2, Length("?>"u8, 2), 2);
            else if (!Begins("<!"u8)) return Tag();
            else if (Begins("<!--"u8)) Take(4, Length("-->"u8, 4), 3);
            else if (Begins("<![CDATA["u8) && depth > 0)
            {
                Take(9, Length("]]>"u8, 9), 3);
                return IsText = literal = true;
            }
            else throw Broken();
        }
    }

    private bool Tag()
    {
        Take(1, TagLength(), 1);
        if (IsEnd = Content is [(byte)'/', ..]) content = (content.At + 1, content.Length - 1);
        else if (IsEmpty = Content is [.., (byte)'/']) content.Length--;
        var whole = Content.IndexOfAny(" \t\r\n"u8) is var stop && stop >= 0 ? stop : content.Length;
        var prefix = Content[..whole].IndexOf((byte)':') + 1;
        name = (content.At + prefix, whole - prefix);
        return name.Length > 0 && (depth += IsEnd ? -1 : IsEmpty ? 0 : 1) >= 0 ? true : throw Broken();
    }

    /// <summary>The attribute as it is written; empty where there is none.</summary>
    public ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> called)
    {
        for (var rest = Content[(name.At + name.Length - content.At)..].Trim(" \t\r\n"u8); !rest.IsEmpty; rest = rest.TrimStart(" \t\r\n"u8))
        {
            var sign = rest.IndexOf((byte)'=');
            if (sign < 0) throw Broken();
            var value = rest[(sign + 1)..].TrimStart(" \t\r\n"u8);
            if (value is not [(byte)'"' or (byte)'\'', ..] || value[1..].IndexOf(value[0]) is var length && length < 0) throw Broken();
            if (rest[..sign].TrimEnd(" \t\r\n"u8).SequenceEqual(called)) return value.Slice(1, length);
            rest = value[(length + 2)..];
        }
        return default;
    }

    /// <summary>Appends the text, with what its entities stand for.</summary>
    public void CopyTo(IBufferWriter<byte> to)
    {
        var text = Content;
        Span<byte> letter = stackalloc byte[4];
        for (int sign; !literal && (sign = text.IndexOf((byte)'&')) >= 0;)
        {
            to.Write(text[..sign]);
            var length = text[sign..].IndexOf((byte)';');
            if (length < 0) throw Broken();
            to.Write(letter[..Entity(text.Slice(sign + 1, length - 1)).EncodeToUtf8(letter)]);
            text = text[(sign + length + 1)..];
        }
        to.Write(text);
    }

    private static Rune Entity(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("amp"u8)) return new('&');
        if (name.SequenceEqual("lt"u8)) return new('<');
        if (name.SequenceEqual("gt"u8)) return new('>');
        if (name.SequenceEqual("quot"u8)) return new('"');
        if (name.SequenceEqual("apos"u8)) return new('\'');
        var isHex = name.StartsWith("#x"u8);
        var digits = isHex ? name[2..] : name.StartsWith("#"u8) ? name[1..] : default;
        return Utf8Parser.TryParse(digits, out int value, out var read, isHex ? 'x' : 'd') && read == digits.Length && Rune.IsValid(value) ? new(value) : throw Broken();
    }

    private void Take(int before, int length, int after) => (content, next) = ((at + before, length - before), at + length + after);

    private bool Begins(ReadOnlySpan<byte> mark)
    {
        while (end - at < mark.Length && More()) { }
        return block.AsSpan(at, end - at).StartsWith(mark);
    }

    /// <returns>How far from the beginning the mark stands.</returns>
    private int Length(ReadOnlySpan<byte> mark, int from, bool orEnd = false)
    {
        for (;;)
        {
            if (block.AsSpan(at + from, end - at - from).IndexOf(mark) is var found && found >= 0) return from + found;
            // The mark may be cut where the bytes end.
            from = Math.Max(from, end - at - mark.Length + 1);
            if (!More()) return orEnd ? end - at : throw Broken();
        }
    }

    // A value may hold the sign that ends a tag.
    private int TagLength()
    {
        var quote = 0;
        for (var length = 1; ; length++)
        {
            if (at + length == end && !More()) throw Broken();
            var letter = block[at + length];
            if (quote != 0) quote = letter == quote ? 0 : quote;
            else if (letter is (byte)'"' or (byte)'\'') quote = letter;
            else if (letter == '>') return length;
        }
    }

    private bool More()
    {
        if (end == block.Length)
        {
            if (at == 0 && block.Length == Longest) throw new UnreadableFile(new FileTooBig());
            if (at == 0) Array.Resize(ref block, block.Length * 2);
            block.AsSpan(at, end - at).CopyTo(block);
            (at, end) = (0, end - at);
        }
        var read = part.Read(block, end, block.Length - end);
        end += read;
        return read > 0;
    }

    private static UnreadableFile Broken() => new(new FileNotXlsx());

    public void Dispose() => part.Dispose();
}
