return await Standfirst.Cli.Commands.Run(args);
