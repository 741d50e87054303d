# Puts the two pieces of Phudu together, see subset.mjs.
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

pieces = []
for part in ("latin", "vietnamese"):
    font = TTFont(f"node_modules/@fontsource/phudu/files/phudu-{part}-800-normal.woff2")
    font.flavor = None
    font.save(f"{part}.ttf")
    pieces.append(f"{part}.ttf")
Merger().merge(pieces).save("phudu-800.ttf")
