using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Netra.Access;
using Netra.Cases;
using Netra.Contracts;
using Netra.Intake;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Prevention;
using Netra.Registry;
using Netra.Rulebook;
using Netra.Web.Doors;

namespace Netra.Web;

/// <summary>Puts the house together. Refuses to start on a changed migration, an unknown setting, a missing key, a broken rule.</summary>
public static class Host
{
    /// <summary>The assemblies whose entities, pages and texts make the product.</summary>
    public static readonly Modules Modules = new([typeof(OfficeId).Assembly, typeof(AccessModule).Assembly, typeof(RegistryModule).Assembly,
        typeof(RulebookModule).Assembly, typeof(PreventionModule).Assembly, typeof(IntakeModule).Assembly, typeof(CasesModule).Assembly, typeof(Host).Assembly]);

    /// <summary>Services that need no web: the command line and the tests use them alone.</summary>
    public static IServiceCollection AddNetra(this IServiceCollection services, Settings settings, Engine engine, InstallationKey key, Marks marks, TimeProvider time)
    {
        services.AddSingleton(settings).AddSingleton(engine).AddSingleton(key).AddSingleton(marks).AddSingleton(Modules).AddSingleton(time);
        services.AddSingleton(new Clock(time, marks.Offset)).AddSingleton<Texts>();
        // The options are the same for every request: made once, EF finds the services it keeps for them without comparing.
        // That a key is taken is expected, and the caller answers it; a fault nobody expects is logged where it surfaces, with its trace.
        services.AddDbContext<Db>((_, options) => engine.Use(options.ConfigureWarnings(w => w.Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)))), optionsLifetime: ServiceLifetime.Singleton);
        return services.AddRegistry(Path.Combine(settings.Home, "data")).AddRulebook(Path.Combine(settings.Home, "rules")).AddRulebookVersions().AddAccess().AddPrevention().AddIntake().AddCases();
    }

    /// <exception cref="SettingRefused">A setting, a key or the schema is not as it must be.</exception>
    /// <exception cref="MigrationChanged">An applied migration differs from this binary's.</exception>
    public static async Task<WebApplication> Build(Settings settings, TimeProvider? time = null, Action<IServiceCollection>? more = null)
    {
        time ??= TimeProvider.System;
        var (engine, doors) = (Engine.Of(settings.Db), settings.Doors());
        var key = InstallationKey.Read(settings.KeyPath());
        await new Migrator(engine, new Clock(time)).Verify();
        var marks = await Marks.Read(engine);

        // No file is watched for settings, which come by environment: the folder may be the database's, where each write would wake the watcher.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(Host).Assembly.GetName().Name, Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = o.ValidateOnBuild = true);
        // Requests are not logged: an address or a path with a time beside it can name a reporter.
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // ProtectionKeys encrypts under the installation's key; the framework does not see that.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseUrls(settings.Urls.Split(';')).ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = 1024 * 1024;
            o.ConfigureEndpointDefaults(e => ((IConnectionBuilder)e).Use(NullInPath.Beneath));
        }).UseKestrelHttpsConfiguration();
        builder.Services.AddNetra(settings, engine, key, marks, time);
        builder.Services.AddSingleton<Assets>().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddHostFiltering(o => o.AllowedHosts = [.. settings.Hosts.Split(';')]);
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(_ => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new ProtectionKeys(engine, key)));
        builder.Services.AddDataProtection().SetApplicationName("netra");
        builder.Services.AddAntiforgery(o =>
        {
            // The name is chosen once, not by request: over https alone it says so, and plain http, as of the demo, keeps the bare one.
            var https = settings.Urls.Split(';').All(u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
            (o.Cookie.Name, o.FormFieldName, o.Cookie.Path) = (https ? "__Host-netra-af" : "netra-af", "af", "/");
            (o.Cookie.SameSite, o.Cookie.HttpOnly, o.Cookie.SecurePolicy) = (SameSiteMode.Strict, true, https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        });
        builder.Services.AddRazorPages(o => o.Conventions.ExemptPublicForms()).WithRazorPagesRoot("/").AddMvcOptions(o =>
        {
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            o.ModelMetadataDetailsProviders.Add(new EmptyStaysEmpty());
            o.Filters.Add(new UnreadForms());
        }).AddViewOptions(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        if (doors.HasFlag(Kernel.Doors.Worker)) builder.Services.AddFollowers().AddImports().AddRosters();
        if (doors.HasFlag(Kernel.Doors.Desk)) builder.Services.AddPersonNames();
        builder.Services.AddRulebookWatch();
        more?.Invoke(builder.Services);

        var app = builder.Build();
        // Read the law, the regions and the texts now: a broken file stops the start, not a reader's page.
        _ = (app.Services.GetRequiredService<IRulebook>(), app.Services.GetRequiredService<Texts>(), app.Services.GetRequiredService<IRegions>());
        await RulebookModule.OpenRulebook(app.Services);
        app.UseHeaders(settings);
        app.UseHostFiltering();
        app.UseLanguage();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/galat/500",
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError
        });
        app.UseStatusCodePagesWithReExecute("/galat/{0}");
        app.UseBodylessFaults();
        app.UseRouting();
        app.UseBodyLimit();
        // Never compressed: a page behind a session, where chosen input beside a secret would let its length tell.
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<DoorAttribute>() is { Antiforgery: false },
            page => page.UseResponseCompression());
        app.UseAuthentication();
        app.UseOfficerLanguage();
        app.UseGate(doors);
        app.MapRazorPages();
        app.Services.GetRequiredService<Assets>().Map(app);
        app.MapGet("/health/live", () => Results.Text("ok"));
        app.MapGet("/health/ready", async (Db db) => await db.Database.CanConnectAsync() ? Results.Text("ok") : Results.Text("no database", statusCode: 503));
        return app;
    }

    // MVC turns an empty answer into null; a page's strings are never null.
    private sealed class EmptyStaysEmpty : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context) => context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }
}
