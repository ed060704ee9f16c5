package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.gate.Telephone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
@DisplayName("第二因素")
class FactorJourney extends Journey {

    @Test
    @DisplayName("登记动态码，退出，凭码登录；错码不让进；备用码救急；久不操作有提醒；取消")
    void aTelephoneAndTenCodesOnPaper() {
        var petition = as("petition").open("/account").follow("/account/factor/new");
        petition.fill("password", PASSWORD).submit("/account/factor/new");
        var telephone = new Telephone(petition.find(".enrol__secret code").innerText());
        petition.fill("code", "000000").submitRefused("/account/factor/enrolment", 422);
        petition.fill("code", telephone.code()).submit("/account/factor/enrolment");
        var paper = petition.find(".slip__codes code").allInnerTexts();
        assertThat(paper).hasSize(10).doesNotHaveDuplicates();

        signOut(petition).signIn(PASSWORD);
        assertThat(petition.page().url()).endsWith("/factor");
        assertThat(petition.open("/problems").page().url()).endsWith("/factor");
        assertThat(petition.find(".nav").count()).isZero();
        petition.fill("code", "000000").submitRefused("/factor", 422);
        petition.fill("code", telephone.code()).submit("/factor");
        assertThat(petition.page().url()).endsWith("/problems");

        signOut(petition).signIn(PASSWORD);
        petition.fill("code", paper.get(0)).submit("/factor");
        assertThat(petition.open("/account").text()).contains("还有 9 个备用码");
        isWarnedAndGoesOn(petition);

        petition.open("/account").follow("/account/factor/removal");
        petition.fill("password", PASSWORD).submit("/account/factor/removal");
        signOut(petition).signIn(PASSWORD);
        assertThat(petition.page().url()).doesNotContain("/factor");
    }

    /** As if he had been away for half an hour, almost. */
    private static void isWarnedAndGoesOn(Visitor visitor) {
        visitor.page().evaluate("localStorage.setItem('mingzhang.used', String(Date.now() - 29 * 60000))");
        var button = visitor.find(".idle button");
        button.waitFor();
        Accessibility.check(visitor.page());
        button.click();
        visitor.find(".idle")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static Visitor signOut(Visitor visitor) {
        visitor.find("details.top__who summary").click();
        visitor.page()
                .waitForNavigation(
                        () -> visitor.find("form[data-sign-out] button").click());
        return visitor;
    }
}
