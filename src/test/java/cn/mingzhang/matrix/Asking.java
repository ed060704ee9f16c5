package cn.mingzhang.matrix;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.mingzhang.gate.HalfIn;
import cn.mingzhang.people.SignedIn;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Asks the application as somebody and puts back what the asking changed. */
final class Asking {
    static final String NOBODY = "nobody";

    private final MockMvcTester mvc;
    private final JdbcClient sql;
    private final TransactionTemplate undone;
    private final Map<String, SignedIn> people = new HashMap<>();

    /** How somebody stands before the door. */
    enum State {
        SIGNED_IN,
        /** The password was right; it is older than the office allows, so a new one is asked first. */
        HALF_IN,
        /** His account was closed after he had signed in. */
        DISABLED
    }

    Asking(WebApplicationContext application) {
        mvc = MockMvcTester.from(
                application, builder -> builder.apply(springSecurity()).build());
        sql = application.getBean(JdbcClient.class);
        undone = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    Answer ask(String method, String path, String login, State state) {
        return undone.execute(status -> {
            status.setRollbackOnly();
            var request = mvc.method(HttpMethod.valueOf(method)).uri(URI.create(path));
            if (!method.equals("GET")) {
                request = request.with(csrf());
            }
            if (!login.equals(NOBODY)) {
                request = request.with(user(person(login)));
            }
            if (state == State.HALF_IN) {
                request = request.sessionAttr(HalfIn.ATTRIBUTE, HalfIn.withAnOldPassword());
            }
            if (state == State.DISABLED) {
                sql.sql("UPDATE officer SET active = false WHERE login = ?")
                        .param(login)
                        .update();
            }
            return Answer.of(request.exchange());
        });
    }

    private SignedIn person(String login) {
        return people.computeIfAbsent(
                login,
                who -> sql.sql("SELECT id, credential_epoch FROM officer WHERE login = ?")
                        .param(who)
                        .query((row, n) -> new SignedIn(row.getLong(1), who, row.getInt(2)))
                        .single());
    }
}
