package cn.mingzhang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.people.Cast;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("别的网站送来的表单，令牌无误也不收")
class OriginTest {
    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 302",
        "Sec-Fetch-Site, none, 302",
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost.evil.example, 403",
        "Origin, javascript:alert(1), 403",
        "Origin, http://localhost, 302",
        "X-Nothing, nothing, 302"
    })
    void whereAFormComesFromIsAsked(String header, String value, int status) {
        assertThat(mvc.post()
                        .uri("/inbox/read")
                        .header(header, value)
                        .with(csrf())
                        .with(Cast.as("office"))
                        .exchange())
                .hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({"/report", "/login", "/problems", "/logout"})
    void everywhere(String address) {
        assertThat(mvc.post()
                        .uri(address)
                        .header("Sec-Fetch-Site", "cross-site")
                        .with(csrf())
                        .with(Cast.as("office"))
                        .exchange())
                .hasStatus(403);
    }
}
