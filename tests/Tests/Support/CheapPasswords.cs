using Microsoft.Extensions.DependencyInjection;
using Netra.Sodium;

namespace Netra.Tests.Support;

public static class CheapPasswords
{
    /// <summary>Argon2id at its least cost: what is tested is that it is asked, not that it is slow.</summary>
    public static IServiceCollection AddCheapPasswords(this IServiceCollection services) => services.AddSingleton(new Argon2Cost(1, 8192));
}
