package cn.mingzhang.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Unfit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** UKey over real TLS: a certification office of our own, the server asks for a certificate, the table says whose it is. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "mingzhang.database.temporary=true",
            "mingzhang.factor.certificates=true",
            "mingzhang.factor.certificate-header=X-Client-Certificate"
        })
@ActiveProfiles("test")
@DirtiesContext
@DisplayName("客户端证书（UKey）")
class ClientCertificateTest {
    private static final String SECRET = "changeit";
    private static final Path FOLDER = folder();

    @LocalServerPort
    private int port;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Certificates certificates;

    @DynamicPropertySource
    static void tls(DynamicPropertyRegistry settings) {
        makeKeys();
        settings.add("server.ssl.key-store", () -> FOLDER.resolve("server.p12").toString());
        settings.add("server.ssl.key-store-password", () -> SECRET);
        settings.add("server.ssl.trust-store", () -> FOLDER.resolve("trust.p12").toString());
        settings.add("server.ssl.trust-store-password", () -> SECRET);
        settings.add("server.ssl.client-auth", () -> "want");
    }

    @Test
    @DisplayName("密码加本人证书进得去；无证书、别人的证书只到门口；解除后会话结束")
    void theCertificateIsTheSecondFactor() throws Exception {
        var id = Cast.of(registry, clock).officer("inspector").id();
        var other = Cast.of(registry, clock).officer("head").id();
        var pem = Files.readString(FOLDER.resolve("inspector.pem"));
        certificates.bind(Actor.SYSTEM, id, pem);
        assertThatThrownBy(() -> certificates.bind(Actor.SYSTEM, other, pem)).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> certificates.bind(Actor.SYSTEM, other, "no certificate"))
                .isInstanceOf(Unfit.class);

        var withKey = new Client("inspector");
        withKey.signIn("inspector");
        assertThat(withKey.get("/account").statusCode()).isEqualTo(200);
        assertThat(withKey.get("/account").body()).contains("CN=inspector");

        var without = new Client(null);
        without.signIn("inspector");
        assertThat(without.get("/account").headers().firstValue("Location")).hasValue("/factor");
        assertThat(without.get("/factor").body()).contains("UKey");

        var another = new Client("stranger");
        another.signIn("inspector");
        assertThat(another.get("/account").headers().firstValue("Location")).hasValue("/factor");

        var behindProxy = new Client(null);
        behindProxy.toldByProxy = URLEncoder.encode(pem, StandardCharsets.UTF_8).replace("+", "%20");
        behindProxy.signIn("inspector");
        assertThat(behindProxy.get("/account").statusCode()).isEqualTo(200);

        var alone = new Client("inspector");
        assertThat(alone.get("/account").headers().firstValue("Location")).hasValue("/login");

        certificates.end(Actor.SYSTEM, id, certificates.of(id).get(0).id());
        assertThat(withKey.get("/account").headers().firstValue("Location")).hasValue("/login?changed");
    }

    private final class Client {
        private final HttpClient browser;
        private @Nullable String toldByProxy;

        Client(@Nullable String key) throws GeneralSecurityException, IOException {
            browser = HttpClient.newBuilder()
                    .sslContext(context(key))
                    .cookieHandler(new CookieManager())
                    .build();
        }

        void signIn(String login) throws IOException, InterruptedException {
            var token = Jsoup.parse(get("/login").body())
                    .select("[name=_csrf]")
                    .first()
                    .val();
            var body = "username=" + login + "&password=" + DemoCast.PASSWORD + "&_csrf="
                    + URLEncoder.encode(token, StandardCharsets.UTF_8);
            var answer = browser.send(
                    request("/login")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Location")).hasValue("/");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return browser.send(request(path).build(), BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                    .header("Accept", "text/html");
            return toldByProxy == null ? request : request.header("X-Client-Certificate", toldByProxy);
        }
    }

    private static SSLContext context(@Nullable String key) throws GeneralSecurityException, IOException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store("trust.p12"));
        var context = SSLContext.getInstance("TLS");
        if (key == null) {
            context.init(null, trust.getTrustManagers(), null);
        } else {
            var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(store(key + ".p12"), SECRET.toCharArray());
            context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        }
        return context;
    }

    private static KeyStore store(String name) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(FOLDER.resolve(name))) {
            store.load(in, SECRET.toCharArray());
        }
        return store;
    }

    /** A certification office, the server's certificate and two people's, all signed by it. */
    private static void makeKeys() {
        keytool("-genkeypair -alias ca -dname CN=office -ext bc:c -keyalg RSA -keystore ca.p12");
        keytool("-exportcert -alias ca -rfc -file ca.pem -keystore ca.p12");
        keytool("-importcert -noprompt -alias ca -file ca.pem -keystore trust.p12");
        for (var name : List.of("server", "inspector", "stranger")) {
            keytool("-genkeypair -alias key -dname CN=" + name + " -keyalg RSA -keystore " + name + ".p12");
            keytool("-certreq -alias key -file " + name + ".csr -keystore " + name + ".p12");
            keytool("-gencert -alias ca -ext san=dns:localhost -rfc -infile " + name + ".csr -outfile " + name
                    + ".pem -keystore ca.p12");
            keytool("-importcert -noprompt -alias ca -file ca.pem -keystore " + name + ".p12");
            keytool("-importcert -noprompt -alias key -file " + name + ".pem -keystore " + name + ".p12");
        }
    }

    private static void keytool(String arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(Arrays.asList(arguments.split(" ")));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", SECRET));
        try {
            var run = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(run.waitFor()).as("%s: %s", arguments, said).isZero();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("certificates");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
