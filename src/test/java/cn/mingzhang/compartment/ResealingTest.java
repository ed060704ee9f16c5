package cn.mingzhang.compartment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.accountability.Sanctioner;
import cn.mingzhang.clues.Registrar;
import cn.mingzhang.database.DatabaseAccess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On committed rows, as the command finds them. */
@CommittedTest
@DisplayName("重新加密")
class ResealingTest {
    @Autowired
    private Registrar registrar;

    @Autowired
    private Sanctioner sanctioner;

    @Autowired
    private Keys keys;

    @Autowired
    private Flyway flyway;

    @Autowired
    private DatabaseAccess access;

    @Test
    @DisplayName("换密钥、换算法以后，每一个值都用新的，内容一字不变；除密文外什么也改不了")
    void everyValueIsSealedAnew() throws Exception {
        var clue = registrar.register();
        registrar.handOver(clue);
        sanctioner.hold(Registrar.MARKER, clue);
        var before = values();
        assertThat(before).hasSizeGreaterThanOrEqualTo(6);
        keys.rotate();
        var resealed = new Resealing(flyway, new TextCipher(keys, "SM4-GCM")).run();
        var after = values();
        assertThat(resealed).isEqualTo(before.size());
        assertThat(after)
                .allMatch(value -> value.endsWith("SM4-GCM/" + keys.current()))
                .doesNotContainAnyElementsOf(before);
        assertThat(new Resealing(flyway, new TextCipher(keys, "SM4-GCM")).run()).isZero();
        assertThat(registrar.read(clue)).contains(Registrar.MARKER);
        assertThatThrownBy(
                        () -> asOwner("UPDATE sealed.named_person SET key_id = 'k9', officer_tag = NULL, ordinal = 19"))
                .hasMessageContaining("只增不改");
    }

    private List<String> values() throws SQLException {
        var found = new java.util.ArrayList<String>();
        for (var of : List.of(
                "named_person/name", "transfer_step/person", "held_person/name", "file/name", "file_chunk/content")) {
            var part = of.split("/");
            try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                    var query = owner.createStatement();
                    var rows = query.executeQuery(
                            "SELECT encode(" + part[1] + ", 'hex') || '/' || algorithm || '/' || key_id FROM sealed."
                                    + part[0] + " WHERE " + part[1] + " IS NOT NULL")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private void asOwner(String statement) throws SQLException {
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var run = owner.createStatement()) {
            run.execute(statement);
        }
    }
}
