package cn.mingzhang.accounts;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrators at their browsers. */
final class Office {
    private final MockMvcTester mvc;

    Office(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    MvcTestResult get(String path, String login) {
        return mvc.get().uri(path).with(as(login)).exchange();
    }

    /** @param fields name and value, in pairs */
    MvcTestResult post(String path, String login, String... fields) {
        var request = mvc.post().uri(path).with(as(login)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    Document page(String path, String login) {
        return parsed(get(path, login));
    }

    static Document parsed(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Refused with this sentence, and what was typed is still there. */
    static void refused(MvcTestResult answer, String sentence, Map<String, String> kept) {
        assertThat(answer).hasStatus(422);
        var page = parsed(answer);
        assertThat(page.select("form .summary, form .field__error").text()).contains(sentence);
        kept.forEach((field, value) -> assertThat(
                        page.select("main form [name=" + field + "]").val())
                .as(field)
                .isEqualTo(value));
    }
}
