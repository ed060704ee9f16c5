package cn.mingzhang.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.database.RefusedStart;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.context.support.StaticWebApplicationContext;

@DatabaseTest
@DisplayName("演示库与正式库")
class InstallationTest {
    @Autowired
    private JdbcClient sql;

    @Test
    @DisplayName("演示库拒绝正式启动，正式库拒绝演示启动")
    void aDatabaseOpensOnlyInItsOwnKindOfStart() {
        marked("DEMO");
        assertThatThrownBy(() -> start(office())).isInstanceOf(RefusedStart.class);
        assertThatCode(() -> start(demo())).doesNotThrowAnyException();

        marked("PRODUCTION");
        assertThatThrownBy(() -> start(demo())).isInstanceOf(RefusedStart.class);
        assertThatCode(() -> start(office())).doesNotThrowAnyException();
    }

    @Test
    void theDemoTakesNoOtherDatabase() {
        marked("DEMO");
        assertThatThrownBy(() -> start(demo().withProperty("spring.datasource.url", "jdbc:postgresql://db/office")))
                .isInstanceOf(RefusedStart.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "::", ""})
    @DisplayName("演示只在本机")
    void theDemoAnswersOnThisMachineOnly(String address) {
        marked("DEMO");
        assertThatThrownBy(() -> start(demo().withProperty("server.address", address)))
                .isInstanceOf(RefusedStart.class);
    }

    private void marked(String kind) {
        sql.sql("UPDATE installation SET kind = :kind").param("kind", kind).update();
    }

    private static MockEnvironment demo() {
        var settings = new MockEnvironment().withProperty("server.address", "127.0.0.1");
        settings.setActiveProfiles("demo");
        return settings;
    }

    private static MockEnvironment office() {
        return new MockEnvironment();
    }

    private void start(MockEnvironment settings) {
        var application = new StaticWebApplicationContext();
        application.setEnvironment(settings);
        new Installation(sql, application).afterPropertiesSet();
    }
}
