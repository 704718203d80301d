using MailKit.Net.Smtp;
using MimeKit;

namespace Standfirst.Mail;

/// <summary>Sends letters through the server of the setting <c>Mail:Server</c>. Without one none is sent, and whoever would have sent it says what to do instead.</summary>
internal sealed class Letters(Settings settings)
{
    private const int SubmissionPort = 587;
    private const int TlsPort = 465;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public bool CanSend => settings.MailServer is not null;

    /// <exception cref="LetterException">It could not be sent; the message says why.</exception>
    public async Task Send(string to, string subject, string text, CancellationToken stop)
    {
        var server = settings.MailServer ?? throw new LetterException("No mail server is set (Mail:Server).");
        using var letter = new MimeMessage();
        letter.From.Add(MailboxAddress.Parse(settings.MailFrom ?? $"newsroom@{server.Host}"));
        letter.To.Add(MailboxAddress.Parse(to));
        letter.Subject = subject;
        letter.Body = new TextPart("plain") { Text = text };
        // Not to be answered by programs that say that somebody is on holiday.
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            using var smtp = new SmtpClient();
            var isTls = server.Scheme == "smtps";
            await smtp.ConnectAsync(server.Host, server.Port > 0 ? server.Port : isTls ? TlsPort : SubmissionPort,
                isTls ? MailKit.Security.SecureSocketOptions.SslOnConnect : MailKit.Security.SecureSocketOptions.StartTlsWhenAvailable, patience.Token);
            if (server.UserInfo.Split(':', 2) is [var user, var password])
            {
                await smtp.AuthenticateAsync(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), patience.Token);
            }

            await smtp.SendAsync(letter, patience.Token);
            await smtp.DisconnectAsync(quit: true, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new LetterException($"{server.Host} did not answer within {Patience.TotalSeconds:0} seconds.");
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or MailKit.CommandException or MailKit.ProtocolException
            or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException)
        {
            throw new LetterException($"{server.Host} did not take it: {failure.Message}");
        }
    }
}

internal sealed class LetterException(string message) : Exception(message);
