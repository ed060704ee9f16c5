package cn.mingzhang.clues;

import cn.mingzhang.Mingzhang;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Cast;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** The demo on a TEMPLATE copy of its database, its clock standing still; each world has a copy of its own. */
final class World implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2022-01-05T01:00:00Z");

    final ServletWebServerApplicationContext context;
    private final MockMvcTester mvc;

    @Configuration(proxyBeanMethods = false)
    @Profile("proof")
    static class StandingClock {
        @Bean
        @Primary
        OfficeClock standingClock() {
            return () -> NOW;
        }
    }

    World() {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Mingzhang.class)
                .profiles("demo", "proof")
                .run("--server.port=0", "--mingzhang.database.temporary=true", "--mingzhang.jobs=false");
        mvc = MockMvcTester.from(
                (WebApplicationContext) context,
                builder -> builder.apply(SecurityMockMvcConfigurers.springSecurity())
                        .build());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getWebServer().getPort();
    }

    /** Masked are the form's token, the chain-head code, and when a workbook was zipped. */
    String answer(@Nullable String login, String address) {
        var request = mvc.get().uri(URI.create(address));
        var response = (login == null ? request : request.with(Cast.as(login)))
                .exchange()
                .getResponse();
        var content = response.getContentAsByteArray();
        var body = content.length > 1 && content[0] == 'P' && content[1] == 'K'
                ? unzipped(content)
                : new String(content, StandardCharsets.UTF_8);
        return response.getStatus() + "\n" + response.getHeader("Location") + "\n" + response.getContentType() + "\n"
                + response.getHeader("Content-Disposition") + "\n"
                + body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("value=\"[^\"]*\" name=\"_csrf\"", "")
                        .replace(bean(Trail.class).headCode(), "HEAD");
    }

    private static String unzipped(byte[] content) {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.toString();
    }

    @Override
    public void close() {
        context.close();
    }
}
