package cn.mingzhang.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The quick half of the matrix: every address stands in the table, and those that need no record answer as it says. */
@WebTest
// Each asking is a transaction of its own and taken back by itself.
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DisplayName("权限总表：每个地址一行，答复与表一致")
class AuthorizationTest {
    private static final int REFUSED = 2;

    @Autowired
    private WebApplicationContext application;

    private Asking asking;

    @BeforeEach
    void asking() {
        asking = new Asking(application);
    }

    @Test
    @DisplayName("地址无行、行无地址，均不通过")
    void everyAddressHasALineAndEveryLineAnAddress() {
        // Words of a feature that only the demo, or only the tests, have.
        var here = Address.all(application).stream()
                .filter(address -> !address.pattern().startsWith("/test/"))
                .toList();
        var lines = Table.ofTheOffice().addresses().stream()
                .filter(address -> !address.pattern().startsWith("/demo/"))
                .toList();
        assertThat(lines)
                .as("src/test/resources/authorization/table.txt: who may, for every address")
                .containsExactlyInAnyOrderElementsOf(here);
    }

    @Test
    @DisplayName("无记录可指的地址：不在行内者被拒，行内者可入")
    void listsAnswerAsTheTableSays() {
        var matrix = new Matrix(asking, Table.ofTheOffice());
        var turn = 0;
        for (var address : Address.all(application)) {
            // An address without a line is the other test's to say.
            if (!address.isOfARecord() && Table.ofTheOffice().line(address) != null) {
                walk(matrix, address, turn++);
            }
        }
        assertThat(matrix.red()).isEmpty();
        assertThat(matrix.cells()).isGreaterThan(700);
    }

    @Test
    @DisplayName("撤去一处检查（行改严一岗），即见红")
    void whoeverPassesBesideTheTableIsRed() {
        var problems = new Address("GET", "/problems");
        assertThat(red(problems, Table.of("GET /problems | OFFICE DISCIPLINE | unit")))
                .anyMatch(cell -> cell.contains("as office: PAST"));
        var accounts = new Address("GET", "/accounts");
        assertThat(red(accounts, Table.of("GET /accounts | SYSTEM_ADMIN |")))
                .containsOnlyOnce(
                        "GET /accounts (/accounts) as secadmin: PAST, wanted a refusal: his posts are not in the line");
        assertThat(red(new Address("GET", "/login"), Table.of("GET /login | EVERYONE |")))
                .anyMatch(cell -> cell.contains("nobody SIGNED_IN: PAST"));
    }

    private java.util.List<String> red(Address address, Table table) {
        var matrix = new Matrix(asking, table);
        var here = new Samples.Sample(address.pattern(), "");
        DemoCast.MEMBERS.forEach(who -> matrix.member(address, here, who));
        matrix.stranger(address, here, Asking.NOBODY, Asking.State.SIGNED_IN);
        return matrix.red();
    }

    /** A stranger, one half in, one let in, and in turn some of those who are refused: all of them is the proof's work. */
    private static void walk(Matrix matrix, Address address, int turn) {
        var here = new Samples.Sample(address.pattern(), "");
        var line = Table.ofTheOffice().line(address);
        matrix.stranger(address, here, Asking.NOBODY, Asking.State.SIGNED_IN);
        if (turn % 4 == 0) {
            matrix.stranger(address, here, "inspector", Asking.State.HALF_IN);
            matrix.stranger(address, here, "inspector", Asking.State.DISABLED);
        }
        if (line.open()) {
            return;
        }
        var refused = DemoCast.MEMBERS.stream()
                .filter(who -> !line.allows(who.posts()))
                .toList();
        Stream.iterate(turn, n -> n + 7)
                .limit(Math.min(REFUSED, refused.size()))
                .forEach(n -> matrix.member(address, here, refused.get(n % refused.size())));
        // In turn, as pages cost more than refusals; a county office may be refused what its post may in the city's.
        var allowed = DemoCast.MEMBERS.stream()
                .filter(who -> line.allows(who.posts()) && !who.unit().equals(DemoCast.COUNTY_OFFICE))
                .toList();
        if (turn % 3 == 0
                && !allowed.isEmpty()
                && address.isRead()
                && !address.pattern().contains(".")) {
            matrix.allowed(address, here, allowed.get(turn % allowed.size()));
        }
    }
}
