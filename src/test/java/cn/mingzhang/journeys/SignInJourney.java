package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInJourney extends Journey {

    @Test
    void whoHasNotSignedInIsLedToTheDoor() {
        var guest = guest().open("/problems");
        assertThat(guest.page().url()).endsWith("/login");
        assertThat(guest.find("html").getAttribute("lang")).startsWith("zh");
    }
}
