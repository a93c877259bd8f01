package vn.dondoc.kit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the roots that the first implementation of RFC 6962 publishes for these entries. */
class MerkleTreeTest {

    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(entry -> MerkleTree.leaf(HexFormat.of().parseHex(entry), new byte[0]))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootIsThatOfTheStandard(int size, String root) {
        assertThat(HexFormat.of().formatHex(MerkleTree.root(LEAVES.subList(0, size))))
                .isEqualTo(root);
    }

    @Test
    void everyLeafOfEveryTreeLeadsToItsRootAndNoOtherLeafDoes() {
        for (int size = 1; size <= LEAVES.size(); size++) {
            List<byte[]> leaves = LEAVES.subList(0, size);
            String root = HexFormat.of().formatHex(MerkleTree.root(leaves));
            for (int i = 0; i < size; i++) {
                List<MerkleTree.Step> path = MerkleTree.path(leaves, i);
                int at = i;
                assertThat(IntStream.range(0, size)
                                .filter(j -> MerkleTree.rootOf(HexFormat.of().formatHex(leaves.get(j)), path)
                                        .equals(root)))
                        .containsExactly(at);
            }
        }
    }
}
