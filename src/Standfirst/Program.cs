Console.WriteLine("Standfirst");
