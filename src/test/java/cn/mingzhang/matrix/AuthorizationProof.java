package cn.mingzhang.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole matrix on the demo's data: every address with records of the county's unit and of the city's, as everybody. */
@Tag("proof")
@DisplayName("权限总表：全表，演示数据")
class AuthorizationProof {
    private static final String BEGINNING = System.getProperty("proof.addresses", "/");

    @Test
    void everyCellIsAsDeclared() throws Exception {
        var begun = Instant.now();
        try (var demo = new Demo()) {
            var table = Table.ofTheOffice();
            var matrix = new Matrix(new Asking(demo.application()), table);
            var samples = new Samples(demo.context.getBean(JdbcClient.class));
            var unreached = new TreeMap<Address, EnumSet<Post>>();
            var reached = 0;
            for (var address : Address.all(demo.application())) {
                if (!address.pattern().startsWith(BEGINNING)
                        || address.pattern().startsWith("/test/")) {
                    continue;
                }
                var came = EnumSet.noneOf(Post.class);
                for (var sample : samples.of(address)) {
                    DemoCast.MEMBERS.forEach(who -> came.addAll(matrix.member(address, sample, who)));
                    matrix.stranger(address, sample, Asking.NOBODY, Asking.State.SIGNED_IN);
                    matrix.stranger(address, sample, "inspector", Asking.State.HALF_IN);
                    matrix.stranger(address, sample, "inspector", Asking.State.DISABLED);
                }
                var missing = EnumSet.noneOf(Post.class);
                missing.addAll(table.line(address).posts());
                missing.removeAll(came);
                if (came.isEmpty()) {
                    unreached.put(address, missing);
                } else {
                    reached++;
                }
            }
            unreached.forEach((address, posts) -> System.out.println("no record let anybody in: " + address));
            System.out.printf(
                    "PROOF authorization matrix: %d cells, %d red (95%% bound %.3f%%), %d addresses reached, %d only refused"
                            + " (no such record in the demo), no seed: all cells, %d s%n",
                    matrix.cells(),
                    matrix.red().size(),
                    300.0 / matrix.cells(),
                    reached,
                    unreached.size(),
                    Duration.between(begun, Instant.now()).toSeconds());
            assertThat(matrix.red()).isEmpty();
            assertThat(matrix.cells()).isGreaterThan(BEGINNING.equals("/") ? 10_000 : 0);
        }
    }
}
