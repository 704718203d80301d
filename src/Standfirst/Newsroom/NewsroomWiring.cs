using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Standfirst.Mail;
using Standfirst.Newsroom.Copy;
using Standfirst.Newsroom.House;
using Standfirst.Newsroom.PictureDesk;
using Standfirst.Newsroom.SigningIn;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom;

/// <summary>What the newsroom needs, and its branch of the pipeline: its own routing, so that readers' requests never pass through it.</summary>
internal static class NewsroomWiring
{
    /// <summary>The header in which a script sends the token of its page's <c>__RequestVerificationToken</c>.</summary>
    public const string TokenHeader = "X-CSRF";

    private const string Root = "/newsroom";

    public static void AddNewsroom(this IServiceCollection services, Settings settings)
    {
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Newsroom";
            pages.Conventions.AddFolderRouteModelConvention("/", page =>
            {
                if (page.Selectors.Any(selector => selector.AttributeRouteModel?.Template?.StartsWith("newsroom", StringComparison.Ordinal) is not true))
                {
                    throw new InvalidOperationException($"{page.RelativePath} must begin with @page \"/newsroom/…\".");
                }
            });
            // The gate has looked at it, for every route alike.
            pages.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
            pages.Conventions.ConfigureFilter(new KnownHandler());
        });
        services.Configure<MvcOptions>(mvc => mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
        services.Configure<CookieTempDataProviderOptions>(notice =>
        {
            notice.Cookie.Name = "newsroom-notice";
            notice.Cookie.Path = Root;
        });
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "newsroom-form";
            form.Cookie.Path = Root;
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.HeaderName = TokenHeader;
            form.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("standfirst").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.DataFolder, "keys")));

        services.AddIdentityCore<Member>();
        services.AddScoped<IUserStore<Member>, MemberStore>();
        services.AddScoped<IPasskeyHandler<Member>, PasskeyHandler<Member>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A passkey stands for name, password and code at once: so it is found without a name, and asks who holds it.
            passkeys.ResidentKeyRequirement = "required";
            passkeys.UserVerificationRequirement = "required";
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && ForeignOrigin.IsOwn(asked.Origin, asked.HttpContext.Request, settings.PublicUrl));
        });
        services.AddSingleton<Sealed>().AddSingleton<Letters>().AddSingleton<SignInPace>().AddSingleton<InnerLinks>().AddSingleton<Proofs>();
        services.AddScoped<Sessions>().AddScoped<PasswordCheck>().AddScoped<ComingIn>().AddScoped<PasskeyDesk>().AddScoped<PaperNow>().AddScoped<PictureArrivals>();
    }

    /// <summary>
    /// Its routes are laid when somebody first comes: finding all its pages takes as long as the rest of a start, and a program that starts
    /// again has readers waiting.
    /// </summary>
    public static void UseNewsroom(this WebApplication app)
    {
        var branch = new Lazy<RequestDelegate>(() => Branch(app));
        app.MapWhen(http => http.Request.Path.StartsWithSegments(Root), newsroom => newsroom.Run(http => branch.Value(http)));
    }

    private static RequestDelegate Branch(IApplicationBuilder app)
    {
        var branch = app.New();
        branch.UseExceptionHandler("/newsroom/problem/500");
        branch.UseStatusCodePagesWithReExecute("/newsroom/problem/{0}");
        branch.UseRouting();
        branch.UseMiddleware<Gate>();
        branch.UseEndpoints(routes =>
        {
            routes.MapRazorPages();
            routes.MapMethods("/newsroom/{file}", [HttpMethods.Get, HttpMethods.Head], Assets.Send);
            routes.MapPasskeys();
            routes.MapGo();
            routes.MapCopy();
            routes.MapProofs();
            routes.MapPictureDesk();
            routes.MapLook();
            routes.MapPost("/newsroom/sign-out", async (HttpContext http, Sessions sessions) =>
            {
                await sessions.End(http);
                http.Response.StatusCode = StatusCodes.Status303SeeOther;
                http.Response.Headers.Location = Gate.SignInPath;
            });
        });
        return branch.Build();
    }

    /// <summary>A post to a page that has no such act is an unknown address, not a page without its contents.</summary>
    private sealed class KnownHandler : IPageFilter
    {
        public void OnPageHandlerSelected(PageHandlerSelectedContext context)
        {
        }

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
            if (context.HandlerMethod is null && !HttpMethods.IsGet(context.HttpContext.Request.Method) && !HttpMethods.IsHead(context.HttpContext.Request.Method))
            {
                context.Result = new NotFoundResult();
            }
        }

        public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
        {
        }
    }
}
