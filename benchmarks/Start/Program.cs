using SpeechML.Start;

LoadTime.Print(Path.Combine(AppContext.BaseDirectory, "models", "default"));
