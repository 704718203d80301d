using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Standfirst.Import;

/// <summary>
/// Fetches from the public internet and from nowhere else. An import is told addresses by files from strangers: without this, a picture
/// at http://169.254.169.254/ would read the secrets of the machine. The address is checked where the connection is made, after the
/// name was resolved, so that a name that changes its mind between check and use gains nothing; redirects are followed one by one.
/// </summary>
public sealed class Outside : IDisposable
{
    private const int MaxRedirects = 5;

    private readonly HttpClient http;
    private readonly TimeSpan limit;
    private readonly Func<IPAddress, bool> isInside;

    /// <param name="limit">For a whole fetch, its redirects and body included; 60 seconds where not given.</param>
    public Outside(TimeSpan? limit = null)
        : this(limit ?? TimeSpan.FromSeconds(60), InsideAddresses.Contains)
    {
    }

    /// <summary>For tests, which have only the inside to fetch from.</summary>
    internal Outside(TimeSpan limit, Func<IPAddress, bool> isInside)
    {
        (this.limit, this.isInside) = (limit, isInside);
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,

            // A proxy would connect in our place, and where we have said no.
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Standfirst", "1"));
    }

    /// <summary>Fetches into memory.</summary>
    /// <exception cref="OutsideException">The address may not be fetched, or the answer is no success, too big or too slow.</exception>
    public async Task<Fetched> GetAsync(string address, long maxBytes, CancellationToken cancel = default)
    {
        using var into = new MemoryStream();
        var fetched = await FetchAsync(address, into, maxBytes, cancel).ConfigureAwait(false);
        return new Fetched(fetched.Address, fetched.MediaType, fetched.Charset, into.ToArray());
    }

    /// <summary>Fetches into a stream. After an error the stream may hold a part.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public async Task<FetchedHead> FetchAsync(string address, Stream into, long maxBytes, CancellationToken cancel = default)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(limit);
        try
        {
            var at = Checked(address, null);
            for (var redirects = 0; ; redirects++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, at);
                request.Headers.Accept.ParseAdd("*/*");
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, clock.Token).ConfigureAwait(false);
                if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } next)
                {
                    at = redirects < MaxRedirects ? Checked(next.OriginalString, at) : throw new OutsideException(address, "redirects without end");
                    continue;
                }

                if (!response.IsSuccessStatusCode)
                {
                    throw new OutsideException(address, string.Create(CultureInfo.InvariantCulture, $"answered {(int)response.StatusCode}"));
                }

                if (response.Content.Headers.ContentLength > maxBytes)
                {
                    throw TooBig(address, maxBytes);
                }

                await CopyAsync(address, response, into, maxBytes, clock.Token).ConfigureAwait(false);
                var type = response.Content.Headers.ContentType;
                return new FetchedHead(at.AbsoluteUri, type?.MediaType ?? "", type?.CharSet?.Trim('"') ?? "");
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new OutsideException(address, string.Create(CultureInfo.InvariantCulture, $"took longer than {limit.TotalSeconds:0.#} seconds"));
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw error.GetBaseException() as OutsideException ?? Find(error) ?? new OutsideException(address, $"could not be fetched: {error.GetBaseException().Message}");
        }
    }

    public void Dispose() => http.Dispose();

    private static OutsideException? Find(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is OutsideException found)
            {
                return found;
            }
        }

        return null;
    }

    private static Uri Checked(string address, Uri? from)
    {
        if (!(from is null ? Uri.TryCreate(address, UriKind.Absolute, out var uri) : Uri.TryCreate(from, address, out uri)))
        {
            throw new OutsideException(address, "is not an address");
        }

        return uri.Scheme is not ("http" or "https") ? throw new OutsideException(address, $"has the scheme {uri.Scheme}; only http and https are fetched")
            : uri.UserInfo.Length > 0 ? throw new OutsideException(address, "carries a name or password")
            : uri;
    }

    private static async Task CopyAsync(string address, HttpResponseMessage response, Stream into, long maxBytes, CancellationToken cancel)
    {
        var body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            // Counted after decompression: a few kilobytes can become gigabytes.
            var buffer = new byte[64 * 1024];
            long total = 0;
            for (int read; (read = await body.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0;)
            {
                total += read;
                if (total > maxBytes)
                {
                    throw TooBig(address, maxBytes);
                }

                await into.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
            }
        }
    }

    private static OutsideException TooBig(string address, long maxBytes)
        => new(address, string.Create(CultureInfo.InvariantCulture, $"is larger than {maxBytes} bytes"));

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancel).ConfigureAwait(false);

        // One inside address among several is enough to refuse: no public site has one.
        if (addresses.Length == 0 || Array.Exists(addresses, address => isInside(address)))
        {
            throw new OutsideException(host, "is an address of the inside: this machine or its own network");
        }

        var last = (SocketException?)null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancel).ConfigureAwait(false);
                return socket.RemoteEndPoint is IPEndPoint reached && !isInside(reached.Address)
                    ? new NetworkStream(socket, ownsSocket: true)
                    : throw new OutsideException(host, "led to an address of the inside");
            }
            catch (SocketException error)
            {
                socket.Dispose();
                last = error;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last!;
    }
}

/// <param name="Address">Where it was at last, after redirects.</param>
/// <param name="MediaType">As the server says, or empty.</param>
/// <param name="Charset">As the server says, or empty.</param>
public sealed record FetchedHead(string Address, string MediaType, string Charset);

/// <inheritdoc cref="FetchedHead"/>
public sealed record Fetched(string Address, string MediaType, string Charset, byte[] Bytes);

/// <summary>Why something could not be fetched.</summary>
public sealed class OutsideException(string address, string problem) : Exception($"{address} {problem}")
{
    public string Address { get; } = address;

    public string Problem { get; } = problem;
}
