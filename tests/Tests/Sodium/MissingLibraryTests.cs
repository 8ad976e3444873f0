using System.Reflection;
using System.Runtime.Loader;
using Netra.Sodium;

namespace Netra.Tests.SodiumTests;

public sealed class MissingLibraryTests
{
    [Fact]
    public void Without_libsodium_every_call_says_what_is_missing_and_how_to_install_it()
    {
        // A second copy of the assembly, told before its first call to look for files that nobody has.
        var context = new AssemblyLoadContext(nameof(MissingLibraryTests), isCollectible: true);
        try
        {
            var copy = context.LoadFromAssemblyPath(typeof(Bytes).Assembly.Location);
            var names = (string[])copy.GetType("Netra.Sodium.Library", throwOnError: true)!
                .GetField("Names", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
            Assert.Equal(["libsodium.so.23", "libsodium.so.26", "libsodium", "sodium"], names);
            Array.Fill(names, "no-such-sodium");

            AssertMissing(copy, nameof(Bytes), nameof(Bytes.Random), 16);
            AssertMissing(copy, nameof(Bytes), nameof(Bytes.Uniform), 10);
            AssertMissing(copy, nameof(SealedBox), nameof(SealedBox.Generate));
            AssertMissing(copy, nameof(Signature), nameof(Signature.Generate));
            AssertMissing(copy, nameof(Bytes), nameof(Bytes.Random), 16);
        }
        finally
        {
            context.Unload();
        }
    }

    private static void AssertMissing(Assembly copy, string type, string method, params object[] arguments)
    {
        var call = copy.GetType($"Netra.Sodium.{type}", throwOnError: true)!.GetMethod(method)!;
        var thrown = Assert.Throws<TargetInvocationException>(() => call.Invoke(null, arguments)).InnerException!;
        Assert.Equal(typeof(SodiumMissing).FullName, thrown.GetType().FullName);
        Assert.Contains("libsodium is missing (tried no-such-sodium", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install libsodium23", thrown.Message, StringComparison.Ordinal);
    }
}
