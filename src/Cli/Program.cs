using SpeechML.Cli;
using SpeechML.Cli.Verbs;

return CommandRunner.Run(RootVerb.Create(), args);
