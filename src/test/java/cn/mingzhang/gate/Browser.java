package cn.mingzhang.gate;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser with its cookie, at one address of the network. */
final class Browser {
    private final MockMvcTester mvc;
    private final String address;
    private Cookie[] cookies = {};
    private String claimed = "";

    Browser(MockMvcTester mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    /** Says of itself that it sits elsewhere. */
    Browser claiming(String other) {
        claimed = other;
        return this;
    }

    MvcTestResult get(String path) {
        return kept(mvc.get()
                .uri(path)
                .accept("text/html")
                .with(request -> {
                    request.setRemoteAddr(address);
                    request.setCookies(cookies);
                    return request;
                })
                .exchange());
    }

    MvcTestResult post(String path, String... pairs) {
        var request = mvc.post().uri(path).accept("text/html").with(csrf());
        for (int at = 0; at < pairs.length; at += 2) {
            request.param(pairs[at], pairs[at + 1]);
        }
        return kept(request.with(sent -> {
                    sent.setRemoteAddr(address);
                    sent.setCookies(cookies);
                    sent.addHeader("X-Forwarded-For", claimed);
                    sent.addHeader("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/86.0 QIHU 360EE");
                    return sent;
                })
                .exchange());
    }

    MvcTestResult signIn(String login, String password) {
        return post("/login", "username", login, "password", password);
    }

    String sessionId() {
        return new String(Base64.getDecoder().decode(cookies[0].getValue()), StandardCharsets.UTF_8);
    }

    static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult kept(MvcTestResult answer) {
        var cookie = answer.getResponse().getCookie("MINGZHANG");
        if (cookie != null) {
            cookies = cookie.getValue().isEmpty() ? new Cookie[0] : new Cookie[] {cookie};
        }
        return answer;
    }
}
