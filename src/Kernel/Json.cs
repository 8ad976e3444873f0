using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netra.Kernel;

/// <summary>How facts and other stored records are written as JSON: value types as their primitive, enums as words.</summary>
public static class Json
{
    public static JsonSerializerOptions Stored { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new Values(), new JsonStringEnumConverter() }
    };

    private sealed class Values : JsonConverterFactory
    {
        private static Type? Shape(Type type) => type.IsValueType
            ? type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValue<,>)) : null;

        public override bool CanConvert(Type typeToConvert) => Shape(typeToConvert) is not null;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Value<,>).MakeGenericType(Shape(typeToConvert)!.GetGenericArguments()))!;
    }

    private sealed class Value<TSelf, TPrimitive> : JsonConverter<TSelf> where TSelf : struct, IValue<TSelf, TPrimitive>
    {
        public override TSelf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TSelf.From(JsonSerializer.Deserialize<TPrimitive>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
