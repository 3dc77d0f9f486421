/** 256 short, calm, everyday English words for suggested passphrases; our own list, 8 bits a word. */
export const ENGLISH_WORDS: readonly string[] = (
  "acorn album almond amber anchor apple april apron artist autumn bagel bakery bamboo banana barley basil " +
  "basket beach bean bench berry birch blue boat book bottle bowl branch bread breeze brook broom brush " +
  "bubble bucket buckle butter button cabin cactus camel canal canoe canvas carpet carrot castle cedar " +
  "cello cereal chair chalk cheese cherry chess circle clay clock cloud clover coast coat cocoa coffee " +
  "cookie copper coral corner cotton crayon cream cup daisy dance dawn desk dinner donkey dough drawer drum " +
  "duck easel echo engine farm fern ferry fiddle field flour flower flute forest friend garden garlic " +
  "ginger glove goose grape grass guitar hazel herb hill honey island ivory ivy jacket jam jelly jigsaw " +
  "jumper kettle kitten kiwi ladder lake lamp lark leaf lemon letter lilac lily lime linen lunch magnet " +
  "mango map maple marble melody melon mint mirror mitten moon moss muffin mug museum music napkin nectar " +
  "nest noodle nutmeg oak oat ocean olive onion orange oven owl paddle paint palm panda paper parade parrot " +
  "pasta path peach peanut pear pebble pencil pepper piano picnic pigeon pillow pine plum pocket poem pond " +
  "poppy porch potato purple puzzle quilt quiz rabbit radio radish rain raisin ribbon rice river robin rose " +
  "sail salad sand sandal scarf seed shell silver singer sky sleeve snow soap sofa song soup spoon spring " +
  "square stamp star stone story stream summer sunset supper swan table tea ticket timber tomato towel " +
  "train tree tulip turtle valley velvet vine violet violin wagon walnut water wave whale wheat willow " +
  "window winter wool yarn yellow zebra"
).split(" ");
