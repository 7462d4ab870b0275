// libtorch has one random generator and one number of threads a process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
