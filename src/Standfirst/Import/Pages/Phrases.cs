namespace Standfirst.Import.Pages;

/// <summary>What a line of a page's furniture is.</summary>
internal enum Furniture
{
    None,

    /// <summary>The comment form or the comments: nothing of the story comes after it.</summary>
    Comments,

    /// <summary>The page's foot: nothing of the story comes after it.</summary>
    Foot,

    /// <summary>Head of a box about the writer, at the story's end.</summary>
    AuthorBox,

    /// <summary>Head of a box of other stories.</summary>
    Related,

    /// <summary>One line that leads to another story.</summary>
    ReadAlso,
    Share,
    Advertisement,
    Newsletter,
    Cookies,
    Navigation,
    Counter,
    Tags,
}

/// <summary>
/// The words by which furniture is known, in the languages of much of the world's press. A phrase alone on a line counts, or at its
/// beginning where it ends in "…" here; all in lower case, without signs at the ends.
/// </summary>
internal static class Phrases
{
    public static readonly (Furniture Kind, string[] Words)[] All =
    [
        (Furniture.Comments,
        [
            "leave a reply…", "leave a comment…", "leave your comment…", "post a comment…", "post comment…", "add a comment…", "add comment", "write a comment…", "comments", "view comments", "show comments",
            "join the conversation…", "join the discussion…", "please enter your comment…", "please enter your name…", "be the first to comment…", "your email address will not be published…",
            "save my name, email…", "you have entered an incorrect email address…", "log in to leave a comment…", "login to comment…", "comments are closed…", "cancel reply", "discussion about this post…",
            "kommentar schreiben…", "kommentar hinterlassen…", "schreibe einen kommentar…", "schreiben sie einen kommentar…", "kommentare", "hinterlasse eine antwort…", "ihre e-mail-adresse wird nicht veröffentlicht…",
            "laisser un commentaire…", "laissez un commentaire…", "commentaires", "ajouter un commentaire…", "laisser une réponse…", "réagir à cet article…", "votre adresse e-mail ne sera pas publiée…",
            "deja una respuesta…", "deja un comentario…", "dejar un comentario…", "comentarios", "deja tu comentario…", "escribe un comentario…", "tu dirección de correo electrónico no será publicada…",
            "lascia un commento…", "commenti", "lascia una risposta…", "scrivi un commento…", "deixe um comentário…", "deixe uma resposta…", "comentários", "deixe seu comentário…",
            "laat een reactie achter…", "geef een reactie…", "reacties", "plaats een reactie…", "lämna ett svar…", "lämna en kommentar…", "kommentarer", "skriv en kommentar…", "legg igjen en kommentar…",
            "dodaj komentarz…", "komentarze", "zostaw odpowiedź…", "skomentuj", "оставить комментарий…", "добавить комментарий…", "комментарии", "ваш адрес email не будет опубликован…", "залишити коментар…", "коментарі",
            "yorum yap…", "yorum yaz…", "yorumlar", "bir cevap yazın…", "bir yanıt yazın…", "اترك تعليق…", "اترك تعليقا…", "اترك رد…", "اترك ردا…", "أضف تعليق…", "أضف تعليقا…", "التعليقات", "تعليقات", "اكتب تعليق…", "اكتب تعليقا…", "لن يتم نشر عنوان بريدك…", "دیدگاه بگذارید…", "نظرات",
            "השאר תגובה…", "תגובות", "发表评论…", "发表回复…", "评论", "コメントを残す…", "コメント", "댓글…", "टिप्पणी करें…", "tinggalkan balasan…", "komentar",
        ]),
        (Furniture.Foot,
        [
            "all rights reserved…", "copyright…", "(c) 20…", "terms of use", "terms of service", "terms & conditions", "terms and conditions", "privacy policy", "cookie policy", "about us", "contact us", "alle rechte vorbehalten…",
            "impressum", "datenschutz", "tous droits réservés…", "mentions légales", "todos los derechos reservados…", "aviso legal", "tutti i diritti riservati…", "todos os direitos reservados…", "alle rechten voorbehouden…",
            "все права защищены…", "tüm hakları saklıdır…", "جميع الحقوق محفوظة…", "wszelkie prawa zastrzeżone…", "back to top", "nach oben", "haut de page", "powered by…", "proudly powered by…",
        ]),
        (Furniture.AuthorBox,
        [
            "about the author…", "about the writer…", "about author", "author bio", "more about the author", "über den autor…", "über die autorin…", "zum autor…", "à propos de l'auteur…", "à propos de l’auteur…", "sobre el autor…", "acerca del autor…",
            "sull'autore…", "sull’autore…", "informazioni sull'autore…", "sobre o autor…", "over de auteur…", "об авторе…", "yazar hakkında…", "عن الكاتب…", "نبذة عن الكاتب…", "o autorze…", "om författaren…",
        ]),
        (Furniture.Related,
        [
            "related", "related articles…", "related stories…", "related posts…", "related news…", "related topics…", "related coverage…", "related content…", "related reading…", "related links…", "related videos…", "more stories…", "more from…", "more on this story…", "more news…",
            "more in…", "you may also like…", "you might also like…", "you may like…", "you might be interested…", "recommended…", "recommended for you…", "read next…", "up next…", "next read…", "most read…", "most popular…", "most viewed…", "popular posts…", "popular now…",
            "popular stories…", "trending…", "top stories…", "latest news…", "latest stories…", "latest posts…", "recent posts…", "recent news…", "editor's picks…", "editors' picks…", "editor’s picks…", "editors’ picks…", "don't miss…", "don’t miss…",
            "in this section", "what to read next…", "keep reading", "from the archive", "sponsored content…", "around the web…", "from our partners…", "paid content…", "promoted content…",
            "mehr zum thema…", "auch interessant…", "weitere artikel…", "weitere themen…", "das könnte sie auch interessieren…", "das könnte dich auch interessieren…", "meistgelesen…", "meistgelesene artikel…", "verwandte artikel…", "ähnliche artikel…", "ähnliche beiträge…", "empfohlener redaktioneller inhalt",
            "articles similaires…", "articles liés…", "sur le même sujet…", "sur le même thème…", "les plus lus…", "vous aimerez aussi…", "à lire également…", "dans la même rubrique…", "plus d'articles…",
            "noticias relacionadas…", "artículos relacionados…", "te puede interesar…", "le puede interesar…", "lo más leído…", "más noticias…", "lo más visto…", "te recomendamos…", "también te puede interesar…", "entradas relacionadas…",
            "articoli correlati…", "potrebbe interessarti…", "ti potrebbe interessare…", "i più letti…", "notizie correlate…", "altri articoli…", "notícias relacionadas…", "artigos relacionados…", "mais lidas…", "você também pode gostar…", "relacionadas",
            "gerelateerde artikelen…", "gerelateerd", "meest gelezen…", "misschien ook interessant…", "meer nieuws…", "relaterade artiklar…", "mest läst…", "relaterte artikler…", "relaterede artikler…", "mest læst…",
            "похожие статьи…", "похожие записи…", "по теме", "материалы по теме…", "самое читаемое…", "ещё по теме…", "популярное…", "схожі матеріали…", "ilgili haberler…", "benzer haberler…", "bunlar da ilginizi çekebilir…", "çok okunanlar…", "ilgili yazılar…",
            "مقالات ذات صلة…", "مواضيع ذات صلة…", "أخبار ذات صلة…", "قد يعجبك أيضا…", "قد يعجبك ايضا…", "الأكثر قراءة…", "اخبار متعلقة…", "أخبار متعلقة…", "مقالات مشابهة…", "podobne artykuły…", "najczęściej czytane…", "polecane…", "מאמרים קשורים…", "相关文章…", "関連記事…", "관련기사…", "संबंधित खबरें…", "artikel terkait…",
        ]),
        (Furniture.ReadAlso,
        [
            "read more", "read more:…", "read more about…", "read more on…", "read also…", "also read…", "read:…", "see also…", "see more:…", "watch:…", "watch also:…", "listen:…", "learn more:…", "continue reading…", "related:…", "related story:…", "related article:…", "find out more…", "click here to…",
            "view more", "show more", "load more…", "full story…", "lesen sie auch…", "lesen sie mehr…", "mehr dazu…", "lies auch…", "weiterlesen…", "siehe auch:…", "mehr lesen…", "lire aussi…", "à lire aussi…", "lire la suite…", "lire également…", "voir aussi…", "en savoir plus…",
            "lea también…", "lee también…", "leer también…", "leer más…", "lea más…", "lee más…", "ver también…", "ver más…", "vea también…", "leggi anche…", "leggi di più…", "continua a leggere…", "leia também…", "leia mais…", "veja também…", "saiba mais…",
            "lees ook…", "lees meer…", "lees verder…", "läs också…", "läs även…", "läs mer…", "les også…", "les mer…", "læs også…", "læs mere…", "читайте также…", "читать далее…", "читайте:…", "смотрите также…", "подробнее…", "читайте також…", "ayrıca oku…", "bunu da oku…", "devamını oku…", "haberin devamı…",
            "اقرأ أيضا…", "اقرأ أيضاً…", "اقرأ ايضا…", "إقرأ أيضاً…", "اقرأ المزيد…", "شاهد أيضا…", "شاهد أيضاً…", "المزيد", "czytaj także…", "czytaj też…", "zobacz także…", "zobacz też…", "przeczytaj także…", "czytaj więcej…", "baca juga…", "קראו גם…", "यह भी पढ़ें…",
        ]),
        (Furniture.Share,
        [
            "share", "share this…", "share on…", "share via…", "share with…", "share article…", "share story…", "share post…", "share:…", "shares", "tweet", "tweet this…", "facebook", "twitter", "x", "whatsapp", "pinterest", "linkedin", "telegram", "reddit", "email", "e-mail", "mail", "print", "copy link", "link copied…", "copy url…",
            "copy article link…", "save article…", "bookmark…", "like", "like this", "follow us…", "facebook twitter…", "email this…", "print this…", "tumblr", "viber", "messenger", "flipboard", "instagram", "youtube", "tiktok", "threads", "bluesky", "mastodon", "sms", "line", "vk", "add as preferred source…", "add us on google…", "gift this article…", "listen to this article…", "listen to article…",
            "click to share on…", "click to print…", "click to email…", "teilen", "artikel teilen…", "auf facebook teilen…", "drucken", "merken", "link kopieren…", "partager", "partager sur…", "partager l'article…", "partager cet article…", "imprimer", "envoyer par e-mail…", "compartir", "compartir en…", "compartir en:", "imprimir", "comparte…", "condividi…", "stampa", "compartilhar…", "compartilhe…", "partilhar…",
            "delen", "deel dit…", "deel op…", "dela", "del på…", "поделиться…", "распечатать", "paylaş…", "yazdır", "شارك…", "مشاركة…", "طباعة", "نسخ الرابط…", "udostępnij…", "drukuj", "שתף…", "分享…", "シェア…", "공유…",
        ]),
        (Furniture.Advertisement,
        [
            "advertisement", "advertisements", "advertisement - scroll to continue…", "advertisement. scroll to continue…", "advertisement continues…", "article continues below…", "story continues below…", "story continues after…", "continue reading below", "ad", "ads", "sponsored", "sponsored by…", "paid post", "promoted", "promotion", "- advertisement -", "skip advertisement…", "scroll to continue…", "scroll to continue with content…",
            "anzeige", "werbung", "nach der anzeige weiterlesen…", "publicité", "la suite après la publicité…", "la suite de l'article après…", "publicidad", "continúa leyendo…", "sigue leyendo…", "pubblicità", "annuncio", "publicidade", "continua após a publicidade…", "continua depois da publicidade…", "advertentie", "annons", "annonse", "annonce", "reklam", "reklama", "реклама", "реклама.", "إعلان", "إعلانات", "اعلان", "الإعلان", "פרסומת", "广告", "広告", "광고", "विज्ञापन", "iklan",
        ]),
        (Furniture.Newsletter,
        [
            "sign up for…", "sign up to…", "sign up here…", "sign up", "subscribe", "subscribe to…", "subscribe now…", "subscribe for…", "subscribe here…", "get our newsletter…", "get the latest…", "get the day's…", "our newsletter…", "newsletter", "newsletters", "join our newsletter…", "join our mailing list…", "enter your email…", "your email address", "email address", "by signing up…", "by subscribing…", "stay informed…", "stay up to date…",
            "thank you for subscribing…", "thanks for signing up…", "invalid email…", "already a subscriber…", "subscribe to continue…", "to continue reading…", "create a free account…", "log in", "login", "sign in", "register", "support our journalism…", "support independent journalism…", "join our whatsapp…", "join our telegram…", "follow our whatsapp…", "follow us on google news…", "download our app…", "download the app…", "become a member…", "donate", "donate now…",
            "newsletter abonnieren…", "jetzt abonnieren…", "zum newsletter anmelden…", "melden sie sich…", "hier anmelden…", "abonnieren", "inscrivez-vous à…", "inscrivez-vous", "s'abonner…", "s’abonner…", "abonnez-vous…", "recevez…newsletter", "suscríbete…", "suscribirse…", "recibe…", "regístrate…", "iscriviti alla…", "iscriviti", "abbonati…", "inscreva-se…", "assine…", "cadastre-se…", "receba…",
            "schrijf je in…", "meld je aan…", "abonneer…", "prenumerera…", "подпишитесь…", "подписаться…", "подписывайтесь…", "bültenimize abone…", "abone ol…", "اشترك…", "سجل الآن…", "تابعنا على…", "تابعوا…", "zapisz się…", "הירשמו…", "订阅…",
        ]),
        (Furniture.Cookies,
        [
            "we use cookies…", "this site uses cookies…", "this website uses cookies…", "we and our partners…", "our site uses cookies…", "by continuing to use this site…", "by using this site…", "by clicking…", "accept all…", "accept", "accept cookies…", "reject all…", "manage cookies…", "cookie settings…", "manage preferences…", "manage your privacy…", "your privacy choices…", "we value your privacy…", "we care about your privacy…", "got it", "got it!", "privacy & cookies:…", "do not sell…",
            "this content is hosted by…", "we need your consent…", "this site uses akismet…", "wir verwenden cookies…", "diese website verwendet cookies…", "diese webseite verwendet cookies…", "wir nutzen cookies…", "alle akzeptieren…", "akzeptieren", "zustimmen", "cookie-einstellungen…", "nous utilisons des cookies…", "ce site utilise des cookies…", "tout accepter…", "accepter…", "tout refuser…", "utilizamos cookies…", "este sitio utiliza cookies…", "este sitio web utiliza cookies…", "usamos cookies…", "aceptar…", "rechazar…",
            "utilizziamo i cookie…", "questo sito utilizza cookie…", "questo sito utilizza i cookie…", "accetta…", "rifiuta…", "este site utiliza cookies…", "este site usa cookies…", "aceitar…", "wij gebruiken cookies…", "deze website gebruikt cookies…", "accepteren", "vi använder cookies…", "godkänn…", "мы используем cookie…", "мы используем файлы cookie…", "принять", "çerezleri kullanıyoruz…", "bu site çerez…", "kabul et…", "نستخدم ملفات تعريف الارتباط…", "يستخدم هذا الموقع ملفات تعريف…", "قبول الكل…", "موافق", "używamy plików cookie…", "ta strona używa…", "akceptuję…",
        ]),
        (Furniture.Navigation,
        [
            "home", "menu", "search", "search for:…", "skip to content…", "skip to main content…", "skip to navigation…", "toggle navigation…", "close menu", "open menu", "close", "next", "previous", "previous article…", "next article…", "previous post…", "next post…", "next story…", "prev", "← previous…", "back", "back to home…", "back to…", "e-paper", "epaper", "live", "videos", "photos", "gallery", "sitemap", "rss", "loading…", "please wait…", "must read", "breaking news", "breaking", "watch live", "play", "play video", "pause", "mute",
            "startseite", "menü", "suche", "zum inhalt springen…", "zum hauptinhalt…", "vorheriger artikel…", "nächster artikel…", "zurück", "accueil", "recherche", "aller au contenu…", "article précédent…", "article suivant…", "inicio", "buscar", "saltar al contenido…", "ir al contenido…", "artículo anterior…", "artículo siguiente…", "portada", "cerca", "vai al contenuto…", "articolo precedente…", "articolo successivo…", "início", "pesquisar", "pular para o conteúdo…", "artigo anterior…", "próximo artigo…",
            "zoeken", "naar de inhoud…", "ga naar inhoud…", "vorig artikel…", "volgend artikel…", "sök", "главная", "меню", "поиск", "перейти к содержимому…", "предыдущая статья…", "следующая статья…", "anasayfa", "ana sayfa", "ara", "içeriğe geç…", "önceki haber…", "sonraki haber…", "الرئيسية", "القائمة", "بحث", "تخطي إلى المحتوى…", "المقال السابق…", "المقال التالي…", "السابق", "التالي", "strona główna", "szukaj", "przejdź do treści…", "ראשי", "חיפוש", "首页", "ホーム", "홈",
        ]),
        (Furniture.AuthorBox, ["view all posts by…", "see all posts by…", "all posts by…", "more posts by…", "more by…", "alle beiträge von…", "voir tous les articles de…", "ver todas las entradas…", "tous les articles de…", "visualizza archivio…", "ver todos os posts…"]),
    ];

    /// <summary>How the first member of a breadcrumb is called.</summary>
    public static readonly string[] Home =
    [
        "home", "homepage", "home page", "front page", "startseite", "start", "accueil", "inicio", "portada", "início", "página inicial", "главная", "головна", "anasayfa", "ana sayfa", "الرئيسية", "الصفحة الرئيسية", "strona główna", "voorpagina", "hem", "hjem", "forside", "ראשי", "דף הבית",
        "خانه", "首页", "ホーム", "홈", "होम", "beranda", "principal",
    ];

    /// <summary>Words before names of writers.</summary>
    public static readonly string[] By =
    [
        "by", "written by", "story by", "words by", "reported by", "author", "author:", "posted by", "von", "autor:", "autorin:", "par", "por", "escrito por", "autor", "di", "a cura di", "scritto da", "door", "av", "af", "автор", "автор:", "yazan:", "yazar:", "بقلم", "كتب", "كتبت", "كتبه", "autorka:", "oleh", "de:",
    ];

    /// <summary>Words before a story's tags.</summary>
    public static readonly string[] Tags =
    [
        "tags", "tag", "tagged", "tagged with", "filed under", "topics", "topic", "more about", "keywords", "explore more on these topics", "schlagwörter", "schlagworte", "themen", "mots-clés", "mots clés", "étiquettes", "sujets", "etiquetas", "temas", "argomenti", "etichette", "assuntos", "tópicos", "trefwoorden", "onderwerpen", "ämnen", "теги", "метки", "etiketler", "الوسوم", "وسوم", "كلمات مفتاحية",
        "الكلمات الدالة", "tagi", "תגיות",
    ];

    /// <summary>Words before the maker of a picture.</summary>
    public static readonly string[] Credit =
    [
        "photo", "photos", "photo by", "photograph", "photograph by", "photo credit", "image", "images", "image credit", "credit", "picture", "picture by", "photo courtesy", "courtesy", "file photo", "source", "foto", "fotos", "bild", "bildquelle", "bildnachweis", "quelle", "photographie", "crédit photo", "crédit", "crédits", "fotografía", "crédito",
        "imagen", "imagem", "immagine", "beeld", "фото", "fotoğraf", "صورة", "المصدر", "تصوير", "zdjęcie", "fot.",
    ];
}
