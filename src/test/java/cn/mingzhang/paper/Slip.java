package cn.mingzhang.paper;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.problems.ProblemNumber;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One paper and the people around it, at their browsers. */
final class Slip {
    private final MockMvcTester mvc;
    final ProblemNumber number;
    private String place = "";

    Slip(MockMvcTester mvc, ProblemNumber number) {
        this.mvc = mvc;
        this.number = number;
    }

    Slip printed(String login, String step, long signer) {
        var answer = print(login, step, signer);
        assertThat(answer).hasStatus(302);
        place = answer.getResponse().getRedirectedUrl();
        return this;
    }

    MvcTestResult print(String login, String step, long signer) {
        return print(login, step, signer, version(login));
    }

    MvcTestResult print(String login, String step, long signer, String version) {
        return mvc.post()
                .uri("/problems/" + number + "/prints")
                .with(csrf())
                .with(as(login))
                .param("step", step)
                .param("officerId", "" + signer)
                .param("version", version)
                .exchange();
    }

    String version(String login) {
        return page("/problems/" + number + "/closure", login)
                .select("main[data-version]")
                .attr("data-version");
    }

    String place() {
        return place;
    }

    String code(String login) {
        return page(place, login).select(".paper__code").text();
    }

    Map<String, String> entry(String login, LocalDate signedOn) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("paperCode", code(login));
        entry.put("signedOn", signedOn.toString());
        entry.put("remark", "同意销号，请办公室存档。");
        return entry;
    }

    MvcTestResult record(String login, Map<String, String> entry) {
        return record(login, entry, Samples.pdf("signed"), "签批单.pdf");
    }

    MvcTestResult record(String login, Map<String, String> entry, byte[] scan, String name) {
        var request = mvc.post()
                .uri(place + "/record")
                .multipart()
                .file(new MockMultipartFile("scan", name, "application/pdf", scan))
                .with(csrf())
                .with(as(login));
        entry.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult judge(String login, String verdict, String reason, String password) {
        return mvc.post()
                .uri(place + "/verdict")
                .with(csrf())
                .with(as(login))
                .param("verdict", verdict)
                .param("reason", reason)
                .param("password", password)
                .exchange();
    }

    MvcTestResult confirm(String login) {
        return judge(login, "CONFIRM", "", DemoCast.PASSWORD);
    }

    MvcTestResult get(String uri, String login) {
        return mvc.get().uri(uri).with(as(login)).exchange();
    }

    Document page(String uri, String login) {
        var answer = get(uri, login);
        assertThat(answer).as(uri).hasStatusOk();
        return parsed(answer);
    }

    static Document parsed(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
