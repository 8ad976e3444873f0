namespace Netra.Kernel;

/// <summary>A one-field value type (an id, a code) that the database stores as its primitive.</summary>
/// <typeparam name="TSelf">The value type.</typeparam>
/// <typeparam name="TPrimitive"><see cref="Guid"/> or <see cref="string"/>.</typeparam>
public interface IValue<TSelf, TPrimitive> where TSelf : struct, IValue<TSelf, TPrimitive>
{
    TPrimitive Value { get; }
    static abstract TSelf From(TPrimitive value);
}
