package cn.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.people.Cast;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person who opens a page, fills in the form that stands there and sends it, hidden fields and all. */
public final class Clerk {
    private final MockMvcTester mvc;
    private final String login;
    private Document page = new Document("");
    private String language = "zh-CN";
    private final Map<String, List<String>> filled = new LinkedHashMap<>();
    private final List<MockMultipartFile> files = new ArrayList<>();

    public Clerk(MockMvcTester mvc, String login) {
        this.mvc = mvc;
        this.login = login;
    }

    /** From now on in English. */
    public Clerk inEnglish() {
        language = "en";
        return this;
    }

    private Cookie cookie() {
        return new Cookie("MINGZHANG_LANG", language);
    }

    public Clerk open(String address) {
        var answer = mvc.get()
                .uri(URI.create(address))
                .cookie(cookie())
                .with(Cast.as(login))
                .exchange();
        assertThat(answer).as(login + " " + address).hasStatusOk();
        return at(answer);
    }

    public Document page() {
        return page;
    }

    /** Follows the first link whose address ends so. */
    public Clerk follow(String ending) {
        var link = page.select("main a[href]").stream()
                .map(anchor -> anchor.attr("href"))
                .filter(href -> href.endsWith(ending))
                .findFirst();
        assertThat(link).as("link " + ending + " for " + login).isPresent();
        return open(link.orElseThrow());
    }

    public Clerk fill(String field, String... values) {
        filled.put(field, List.of(values));
        return this;
    }

    public Clerk choose(String field, String containing) {
        var option = page.select("main [name=" + field + "] option").stream()
                .filter(one -> one.text().contains(containing))
                .findFirst();
        assertThat(option).as(field + " " + containing).isPresent();
        return fill(field, option.orElseThrow().attr("value"));
    }

    public Clerk attach(String field, String name, byte[] content) {
        files.add(new MockMultipartFile(field, name, "application/octet-stream", content));
        return this;
    }

    /** Sends the form whose address ends so; the page is then what is answered. */
    public MvcTestResult submit(String ending) {
        var form = page.select("main form").stream()
                .filter(one -> one.attr("action").replaceFirst("[?#].*", "").endsWith(ending))
                .findFirst()
                .map(FormElement.class::cast)
                .orElseThrow(() -> new AssertionError("no form " + ending + " for " + login));
        var values = new LinkedHashMap<String, List<String>>();
        form.formData()
                .forEach(pair -> values.computeIfAbsent(pair.key(), key -> new ArrayList<>())
                        .add(pair.value()));
        form.select("input[type=file]").eachAttr("name").forEach(values::remove);
        filled.keySet().forEach(field -> assertThat(names(form)).contains(field));
        values.putAll(filled);
        var request = mvc.post()
                .uri(URI.create(form.attr("action")))
                .cookie(cookie())
                .with(Cast.as(login))
                .with(csrf())
                .multipart();
        values.forEach((name, all) -> request.param(name, all.toArray(String[]::new)));
        files.forEach(request::file);
        filled.clear();
        files.clear();
        var answer = request.exchange();
        at(answer);
        return answer;
    }

    /** The same, done: the answer leads on. */
    public Clerk done(String ending) {
        assertThat(submit(ending))
                .as(() -> login + " " + ending + ": "
                        + page.select(".summary, .notice--bad").text())
                .hasStatus3xxRedirection();
        return this;
    }

    private static List<String> names(Element form) {
        return form.select("[name]").eachAttr("name");
    }

    private Clerk at(MvcTestResult answer) {
        try {
            page = Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }
}
