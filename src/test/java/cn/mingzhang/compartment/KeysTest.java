package cn.mingzhang.compartment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.database.RefusedStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("密封舱密钥文件")
class KeysTest {

    @Test
    @DisplayName("首次启动生成，仅所有者可读，以后不变")
    void isMadeOnceForItsOwnerAlone(@TempDir Path home) throws IOException {
        var made = new Keys("", home, false);
        var file = home.resolve("sealed.keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new Keys("", home, false).tag(7)).isEqualTo(made.tag(7));
        assertThat(made.tag(7)).isNotEqualTo(made.tag(8));
        assertThat(made.of("k1", Algorithm.SM4_GCM)).hasSize(16).isNotEqualTo(made.of("k1", Algorithm.AES_256_GCM));
    }

    @Test
    @DisplayName("他人可读的密钥文件：拒绝启动")
    void isRefusedWhereOthersMayReadIt(@TempDir Path home) throws IOException {
        new Keys("", home, false);
        Files.setPosixFilePermissions(home.resolve("sealed.keys"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> new Keys("", home, false)).isInstanceOf(RefusedStart.class);
    }

    @Test
    @DisplayName("MINGZHANG_KEYS 可指向别处")
    void mayLieElsewhere(@TempDir Path home) throws IOException {
        new Keys(home.resolve("apart/keys").toString(), home, false);
        assertThat(home.resolve("apart/keys")).exists();
        assertThat(home.resolve("sealed.keys")).doesNotExist();
    }

    @Test
    @DisplayName("轮换：新密钥加密，旧密钥仍可打开；文件仍只属所有者")
    void anOldKeyStillOpensAfterARotation(@TempDir Path home) throws IOException {
        var keys = new Keys("", home, false);
        var cipher = new TextCipher(keys, "SM4-GCM");
        var old = cipher.seal("张某某", "a/name/1");
        var tag = keys.tag(7);
        keys.rotate();
        var anew = new TextCipher(new Keys("", home, false), "AES-256-GCM");
        assertThat(anew.open(old, "a/name/1")).isEqualTo("张某某");
        assertThat(anew.seal("张某某", "a/name/1").keyId()).isEqualTo("k2").isNotEqualTo(old.keyId());
        assertThat(new Keys("", home, false).tag(7)).isEqualTo(tag);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("sealed.keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("恢复单每把密钥只打印一次")
    void theRecoverySheetIsPrintedOnce(@TempDir Path home) throws IOException {
        var keys = new Keys("", home, false);
        var first = keys.unprinted();
        assertThat(first).containsOnlyKeys("k1", "tags");
        keys.markPrinted(first.keySet(), java.time.LocalDate.of(2022, 1, 4));
        assertThat(new Keys("", home, false).unprinted()).isEmpty();
        keys.rotate();
        assertThat(new Keys("", home, false).unprinted()).containsOnlyKeys("k2");
    }
}
