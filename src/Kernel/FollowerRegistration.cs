using Microsoft.Extensions.DependencyInjection;

namespace Netra.Kernel;

public static class FollowerRegistration
{
    /// <summary>Opens the worker's door: one leader steps every <see cref="IFollow"/>.</summary>
    public static IServiceCollection AddFollowers(this IServiceCollection services) => services.AddHostedService<FollowerLoop>();
}
