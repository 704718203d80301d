// What DependencyTests must find on each run, in each of the ways in which one type can use another.
#pragma warning disable IDE0130 // The namespace is not the folder's: that is the plant.

namespace Standfirst.Stories
{
    internal sealed class PlantedStory
    {
        public List<Site.Health[]>? InAField { get; init; }

        public Sections.Section? Allowed { get; init; }

        public static object InABody() => typeof(Storage.NewsDb);

        public static Func<object, bool> InAClosure(string name) => one => one is Comments.Comment comment && comment.Name == name;

        public static async Task InAStateMachine()
        {
            await Task.Yield();
            Settings.Load(".");
        }

        public static void InASignature(Microsoft.AspNetCore.Http.HttpContext http) => _ = http;
    }
}

namespace Standfirst.Jobs
{
    internal sealed class PlantedJob(Storage.NewsDb db)
    {
        public Storage.NewsDb Db { get; } = db;

        public static Site.Health? Health => null;

        public static Task Wired(IServiceProvider services) => Serving.Migrate(services);
    }
}
