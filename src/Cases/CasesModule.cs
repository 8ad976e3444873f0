using Microsoft.Extensions.DependencyInjection;

namespace Netra.Cases;

/// <summary>Handling: from the preliminary review to the announced outcome.</summary>
public static class CasesModule
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services;
}
