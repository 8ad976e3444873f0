namespace Netra.Kernel;

/// <summary>What the law or the house forbids, as a value with a name: <c>record NotYetHeard() : Refusal("cases.not-yet-heard")</c>.</summary>
/// <param name="Text">Key of the sentence that says what is wrong and what to do.</param>
/// <param name="Args">Arguments of the sentence.</param>
public abstract record Refusal(string Text, params object[] Args);

/// <summary>A value or a refusal; a chain of conditions converts to it.</summary>
public readonly struct Outcome<T> where T : class
{
    private Outcome(T? value, Refusal? refused) => (Value, Refused) = (value, refused);
    public T? Value { get; }
    public Refusal? Refused { get; }
    public static implicit operator Outcome<T>(T value) => new(value, null);
    public static implicit operator Outcome<T>(Refusal refused) => new(null, refused);
}
