package cn.mingzhang.compartment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published vectors: what we store, another implementation could open. */
@DisplayName("密码算法：已知答案")
class AlgorithmTest {
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            AES-256-GCM, NIST 14 | AES_256_GCM | 0000000000000000000000000000000000000000000000000000000000000000 | 000000000000000000000000 | '' | 00000000000000000000000000000000 | cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919
            AES-256-GCM, NIST 16 | AES_256_GCM | feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308 | cafebabefacedbaddecaf888 | feedfacedeadbeeffeedfacedeadbeefabaddad2 | d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39 | 522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b
            SM4-GCM, RFC 8998    | SM4_GCM | 0123456789abcdeffedcba9876543210 | 00001234567800000000abcd | feedfacedeadbeeffeedfacedeadbeefabaddad2 | aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa | 17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d83de3541e4c2b58177e065a9bf7b62ec
            """)
    void isWhatIsPublished(
            String name, Algorithm algorithm, String key, String nonce, String place, String text, String hidden) {
        var sealed =
                algorithm.run(true, HEX.parseHex(key), HEX.parseHex(nonce), HEX.parseHex(place), HEX.parseHex(text));
        assertThat(HEX.formatHex(sealed)).isEqualTo(hidden);
        var opened = algorithm.run(false, HEX.parseHex(key), HEX.parseHex(nonce), HEX.parseHex(place), sealed);
        assertThat(HEX.formatHex(opened)).isEqualTo(text);
    }

    @Test
    @DisplayName("移到别处的密文打不开；相同的姓名密文不同")
    void opensInItsPlaceOnly() throws Exception {
        for (var algorithm : Algorithm.values()) {
            var cipher = new TextCipher(new Keys("", java.nio.file.Path.of("."), true), algorithm.id);
            var sealed = cipher.seal("张某某", "a/name/1");
            assertThat(cipher.open(sealed, "a/name/1")).isEqualTo("张某某");
            assertThat(sealed.algorithm()).isEqualTo(algorithm.id);
            assertThat(sealed.bytes())
                    .isNotEqualTo(cipher.seal("张某某", "a/name/1").bytes());
            assertThatThrownBy(() -> cipher.open(sealed, "a/name/2")).isInstanceOf(Algorithm.Unreadable.class);
            sealed.bytes()[13] ^= 1;
            assertThatThrownBy(() -> cipher.open(sealed, "a/name/1")).isInstanceOf(Algorithm.Unreadable.class);
        }
    }
}
