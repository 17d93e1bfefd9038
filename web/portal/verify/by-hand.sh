f=${1:-proof.json}
hash() { openssl dgst -sha256 -binary | xxd -p -c 64; }
# 1 text
test "$(jq -rj .text $f | hash)" = "$(jq -rj .record $f | jq -rj .context.publishedTextHash)" && echo "text ok" || echo "TEXT CHANGED"
# 2 leaf to root: left or right by the bits of the position (RFC 9162, 2.1.3.2)
r=$( (printf '\000'; jq -rj .record $f) | hash)
i=$(jq .index $f); n=$(($(jq .size $f) - 1))
for s in $(jq -r '.proof[]' $f); do
  if [ $((i % 2)) = 1 ] || [ $i = $n ]; then
    r=$(printf '01%s%s' $s $r | xxd -r -p | hash)
    while [ $((i % 2)) = 0 ] && [ $i != 0 ]; do i=$((i / 2)); n=$((n / 2)); done
  else r=$(printf '01%s%s' $r $s | xxd -r -p | hash); fi
  i=$((i / 2)); n=$((n / 2))
done
test "$r" = "$(jq -r .checkpoint $f | sed -n 3p | base64 -d | xxd -p -c 64)" && echo "inclusion ok" || echo "NOT IN THE LOG"
# 3 signature of the first three lines
jq -r .checkpoint $f | head -n 3 > body
jq -r .checkpoint $f | grep '^— ' | awk '{print $3}' | base64 -d | tail -c 64 > sig
(printf '302a300506032b6570032100' | xxd -r -p; jq -r .key $f | cut -d+ -f3- | base64 -d | tail -c 32) > key.der
openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in body -sigfile sig
# 4 where the key gave way to another: each link names both keys in its fourth line, and both have signed it. Compare what is
# printed: a link begins with the key that the one before brought in, sizes never fall, and no key signs beyond the size it ended at
echo "checkpoint at $(jq -r .checkpoint $f | sed -n 2p)"
for i in $(jq '.rotations // [] | keys[]' $f); do
  jq -r ".rotations[$i]" $f > link; head -n 4 link > body
  for at in 1 2; do
    key=$(sed -n 4p link | cut -d' ' -f$((at + 1))); echo "$(sed -n 2p link) $key"
    grep '^— ' link | sed -n ${at}p | awk '{print $3}' | base64 -d | tail -c 64 > sig
    (printf '302a300506032b6570032100' | xxd -r -p; echo "$key" | cut -d+ -f3- | base64 -d | tail -c 32) > key.der
    openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in body -sigfile sig
  done
done
