package cn.mingzhang.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie: HttpOnly, SameSite=Lax, Secure under https. What is no session id never reaches the database: a
 * cookie with a zero byte in it was otherwise answered with 500, to anybody.
 */
@Component
@ConditionalOnWebApplication
class SessionCookie extends DefaultCookieSerializer {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    SessionCookie(@Value("${server.servlet.session.cookie.name:MINGZHANG}") String name) {
        setCookieName(name);
        setSameSite("Lax");
        setUseHttpOnlyCookie(true);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(value -> ID.matcher(value).matches())
                .toList();
    }
}
