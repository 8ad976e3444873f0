using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Netra.Tests.Support;

/// <summary>
/// A query that takes the first of no order, or puts an order before a distinct, answers by chance: no test passes over one. By what is logged and not by
/// the options of the context, since a query compiled once for the process serves one model, and other options make another.
/// </summary>
internal sealed class NoQueryByChance : ILoggerProvider, ILogger
{
    private static readonly int[] ByChance = [CoreEventId.FirstWithoutOrderByAndFilterWarning.Id, CoreEventId.RowLimitingOperationWithoutOrderByWarning.Id, CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning.Id];

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (ByChance.Contains(eventId.Id)) throw new InvalidOperationException(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
