using Microsoft.Extensions.DependencyInjection;
using Netra.Sodium;

namespace Netra.Tests.Access;

public static class CheapPasswords
{
    /// <summary>Argon2id at its smallest: the tests prove what is derived when, not how long a guess takes.</summary>
    public static IServiceCollection AddCheapPasswords(this IServiceCollection services) => services.AddSingleton(new Argon2Cost(1, 8192));
}
