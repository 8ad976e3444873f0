namespace Netra.Names.Storing;

/// <summary>Values one after the other, in an array or in a mapped file, which must stay mapped while anybody reads. A search reads columns some hundred thousand
/// times; memory of the framework that another owns costs several times as much for each.</summary>
internal readonly unsafe struct Column<T> where T : unmanaged
{
    private readonly T[]? array;
    private readonly T* laid;

    private Column(T[] array) => (this.array, Length) = (array, array.Length);

    public Column(T* laid, int length)
    {
        this.laid = laid;
        Length = length;
    }

    public int Length { get; }

    public ReadOnlySpan<T> Span => array is null ? new ReadOnlySpan<T>(laid, Length) : array;

    public static implicit operator Column<T>(T[] array) => new(array);
}
