using System.Runtime.CompilerServices;

namespace SpeechML.Tests;

/// <summary>What tasks that nobody waits for any more leave to be raised when they are collected.</summary>
internal static class Unobserved
{
    private const int Collections = 5;

    /// <summary>The exceptions that come up unobserved after an action; those of tests beside it are told apart by <typeparamref name="T"/>.</summary>
    public static IReadOnlyList<Exception> Exceptions<T>(Action action)
        where T : Exception
    {
        List<Exception> found = [];
        void Add(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            lock (found)
            {
                found.AddRange(e.Exception.InnerExceptions.OfType<T>());
            }
        }

        TaskScheduler.UnobservedTaskException += Add;
        try
        {
            Run(action);
            // Whatever the action left to run may still have to fail.
            for (int i = 0; i < Collections; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Add;
        }

        return found;
    }

    /// <summary>In a frame of its own, so that nothing of it is held when garbage is collected.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run(Action action) => action();
}
