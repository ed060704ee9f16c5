package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.demo.DemoCast;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("登录")
class SignInJourney extends Journey {

    @Test
    @DisplayName("未登录者先到登录页，演示账号与口令写在页上")
    void whoHasNotSignedInIsLedToTheDoor() {
        var guest = guest().open("/problems");
        assertThat(guest.page().url()).endsWith("/login");
        assertThat(guest.find("html").getAttribute("lang")).startsWith("zh");
        assertThat(guest.text()).contains(PASSWORD);
        assertThat(guest.find("main .accounts__login").allInnerTexts())
                .contains(DemoCast.MEMBERS.stream().map(DemoCast.Member::login).toArray(String[]::new));
    }
}
