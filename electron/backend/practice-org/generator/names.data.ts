/** First names and last names that go together, with the language such a person is likely to write in. */
export interface NamePool {
  readonly language: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const split = (text: string): readonly string[] => text.split(', ');

export const NAME_POOLS: Record<'AMER' | 'EMEA' | 'APJ', readonly (readonly [NamePool, number])[]> = {
  AMER: [
    [
      {
        language: 'English',
        first: split(
          'Alicia, Andre, Beth, Brandon, Carla, Chris, Dana, Derek, Elena, Erin, Felicia, Grant, Hannah, Isaac, Jenna, Jordan, Karen, Kevin, Latoya, Leah, Marcus, Melissa, Nadia, Nathan, Olivia, Owen, Paula, Quentin, Rachel, Ryan, Sabrina, Sean, Tara, Theo, Uma, Victor, Wendy, Xavier, Yolanda, Zach',
        ),
        last: split(
          'Abbott, Bailey, Barnes, Brooks, Carver, Chen, Coleman, Dawson, Diaz, Ellison, Farrell, Foster, Gibson, Graham, Hayes, Hughes, Ingram, Jensen, Keller, Kim, Lambert, Lawson, Mercer, Morgan, Nakamura, Nolan, Ortega, Parker, Patel, Quinn, Reyes, Rowe, Sandoval, Sharma, Stone, Tran, Underwood, Vargas, Walsh, Zimmerman',
        ),
      },
      8,
    ],
    [
      {
        language: 'Spanish',
        first: split(
          'Alejandra, Andrés, Camila, Diego, Emilia, Fernando, Gabriela, Héctor, Inés, Joaquín, Lucía, Matías, Nicolás, Paloma, Rocío, Sofía, Tomás, Ximena',
        ),
        last: split(
          'Álvarez, Benítez, Castaño, Domínguez, Escobar, Fernández, Gutiérrez, Hernández, Jiménez, Méndez, Núñez, Peña, Quiñones, Ramírez, Sánchez, Vásquez, Zúñiga',
        ),
      },
      2,
    ],
    [
      {
        language: 'Portuguese',
        first: split(
          'Ana, Beatriz, Caio, Débora, Eduardo, Flávia, Gustavo, Helena, João, Larissa, Márcio, Natália, Otávio, Renata, Thiago, Vinícius',
        ),
        last: split(
          'Almeida, Araújo, Barbosa, Cardoso, Conceição, Figueiredo, Gonçalves, Lourenço, Magalhães, Moreira, Negrão, Oliveira, Ribeiro, Simões, Teixeira',
        ),
      },
      1,
    ],
  ],
  EMEA: [
    [
      {
        language: 'English',
        first: split(
          'Aisling, Alistair, Bronwen, Callum, Ciara, Duncan, Eilidh, Ewan, Fiona, Gareth, Imogen, Isla, Lewis, Maeve, Niamh, Oliver, Poppy, Rhys, Rory, Saoirse, Tamsin, Una',
        ),
        last: split(
          "Ashworth, Baxter, Byrne, Campbell, Doyle, Evans, Fairclough, Gallagher, Hargreaves, Kavanagh, Lloyd, MacLeod, Murphy, Newbury, O'Sullivan, Pritchard, Redfern, Sinclair, Thackeray, Whitmore",
        ),
      },
      4,
    ],
    [
      {
        language: 'German',
        first: split(
          'Annika, Bernd, Björn, Christina, Dieter, Elke, Florian, Gabriele, Hans-Jürgen, Heike, Ines, Jörg, Karl-Heinz, Katharina, Lukas, Matthias, Nicole, Petra, Rüdiger, Sabine, Stefan, Ulrike, Wolfgang',
        ),
        last: split(
          'Bäcker, Dörr, Eichhorn, Fröhlich, Gößmann, Häusler, Jäger, Köhler, Krämer, Leutheusser-Schnarrenberger, Löffler, Müller, Nüßlein, Oberhuber, Pfänder, Rößler, Schäfer, Schmitz-Wachendorff, Schröder, Töpfer, Vögele, Weiß, Würth',
        ),
      },
      4,
    ],
    [
      {
        language: 'French',
        first: split(
          'Aurélie, Benoît, Céline, Damien, Élodie, François, Gaëlle, Hélène, Jérôme, Léa, Maël, Noémie, Océane, Rémi, Stéphane, Thérèse, Zoé',
        ),
        last: split(
          'Aubert, Béranger, Chauvet, Delacroix, Évrard, Fontaine, Guérin, Lefèvre, Marchand, Noël, Pelletier, Rousseau, Séguin, Thévenot, Vallée',
        ),
      },
      3,
    ],
    [
      {
        language: 'Polish',
        first: split(
          'Agnieszka, Bartłomiej, Elżbieta, Grzegorz, Jędrzej, Krzysztof, Łukasz, Małgorzata, Paweł, Stanisław, Wojciech, Żaneta',
        ),
        last: split(
          'Błaszczyk, Dąbrowski, Górski, Jabłoński, Kołodziejczyk, Lewandowska, Łuczak, Nowicki, Pawłowska, Szczepański, Wiśniewska, Zając, Żukowski',
        ),
      },
      2,
    ],
    [
      {
        language: 'Dutch',
        first: split('Anouk, Bram, Daan, Femke, Gijs, Hanneke, Joris, Lotte, Maarten, Noor, Pieter, Sanne, Willem'),
        last: split(
          "van den Berg, de Boer, Dekker, van der Heijden, Hendriks, Jansen, de Jong, van Leeuwen, Mulder, 't Hart, Visser, de Vries",
        ),
      },
      2,
    ],
    [
      {
        language: 'Arabic',
        first: split('عبد الرحمن, ليلى, محمود, نور الهدى, سامي, فاطمة'),
        last: split('الحداد, المنصوري, بن يوسف, القحطاني, خوري'),
      },
      0.4,
    ],
    [
      {
        language: 'Hebrew',
        first: split('שירה, יונתן, נועה, אביגיל, עמית'),
        last: split('כהן, בן־דוד, מזרחי, פרידמן, רוזנברג'),
      },
      0.4,
    ],
    [
      {
        language: 'Italian',
        first: split(
          'Alessandro, Bianca, Chiara, Davide, Elisa, Federico, Ginevra, Luca, Martina, Niccolò, Paola, Riccardo, Silvia',
        ),
        last: split(
          "Barbieri, Colombo, D'Angelo, Esposito, Ferrari, Giuliani, Lombardi, Marchetti, Pellegrini, Rinaldi, Santoro, Villa",
        ),
      },
      1,
    ],
  ],
  APJ: [
    [
      {
        language: 'English',
        first: split(
          'Aarav, Aditi, Amelia, Anh, Bao, Charlotte, Deepak, Grace, Hamish, Ishaan, Jasmine, Kavya, Kiri, Lachlan, Mei, Neha, Priya, Rajesh, Siti, Thanh, Vikram, Wei, Xin Yi, Zara',
        ),
        last: split(
          'Agarwal, Bennett, Chua, Cooper, Desai, Fitzgerald, Goh, Iyer, Kapoor, Lim, Mehta, Nair, Ng, Nguyễn, Pham, Rao, Sutherland, Tan, Teo, Trần, Walker, Wijaya, Wong',
        ),
      },
      6,
    ],
    [
      {
        language: 'Japanese',
        first: split('明子, 健太, さくら, 直樹, 陽菜, 大輔, 由美, 拓也'),
        last: split('田中, 佐藤, 鈴木, 高橋, 渡辺, 小林, 長谷川, 五十嵐'),
      },
      1,
    ],
    [
      {
        language: 'Korean',
        first: split('Ji-woo, Min-jun, Seo-yeon, Ha-eun, Do-yun, Eun-ji'),
        last: split('Baek, Choi, Jung, Kang, Park, Yoon'),
      },
      1,
    ],
  ],
};

/** Letters for e-mail addresses, whatever the script. */
export function asciiOf(text: string): string {
  return text
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^A-Za-z]+/g, '')
    .toLowerCase();
}

export const JOB_TITLES: readonly string[] = split(
  'Head of Engineering, CTO, IT Manager, Procurement Specialist, DevOps Lead, Finance Manager, Engineering Manager, Office Manager, Platform Engineer, VP Technology, System Administrator, Accounts Payable, Founder, Release Manager, Software Architect, Purchasing Officer',
);

interface Place {
  readonly country: string;
  readonly city: string;
  readonly postal: string;
  readonly street: string;
}

const place = (country: string, city: string, postal: string, street: string): Place => ({
  country,
  city,
  postal,
  street,
});

/** `#` stands for a digit. */
export const PLACES: Record<'AMER' | 'EMEA' | 'APJ', readonly Place[]> = {
  AMER: [
    place('United States', 'Portland', 'OR 97###', '#1 NW Larkspur Avenue'),
    place('United States', 'Austin', 'TX 787##', '#40 Mesquite Street'),
    place('United States', 'Columbus', 'OH 432##', '#8 Mill Creek Road'),
    place('United States', 'Raleigh', 'NC 276##', '#12 Oakline Drive'),
    place('United States', 'Denver', 'CO 802##', '#77 Platte Boulevard'),
    place('Canada', 'Montréal', 'H2X #K#', '#20 rue des Érables'),
    place('Canada', 'Calgary', 'T2P #J#', '#5 Prairie Trail SW'),
    place('Brazil', 'São Paulo', '014##-0##', 'Rua das Acácias, ##'),
    place('Mexico', 'Guadalajara', '441##', 'Calle de la Luna ##'),
    place('Colombia', 'Medellín', '0500##', 'Carrera ## #8-20'),
  ],
  EMEA: [
    place('Germany', 'Leipzig', '041##', 'Lindenauer Weg ##'),
    place('Germany', 'Mönchengladbach', '410##', 'Bürgermeister-Kühn-Straße ##'),
    place('Austria', 'Graz', '80##', 'Glockenspielgasse ##'),
    place('Switzerland', 'Zürich', '80##', 'Rebbergstrasse ##'),
    place('France', 'Lyon', '690##', '## rue du Moulin-à-Vent'),
    place('United Kingdom', 'Leeds', 'LS# #QT', '## Millrace Lane'),
    place('Ireland', 'Cork', 'T12 ##', '## Harbour Row'),
    place('Poland', 'Wrocław', '50-0##', 'ul. Źródlana ##'),
    place('Netherlands', 'Utrecht', '35## KL', 'Lindegracht ##'),
    place('Spain', 'Valencia', '460##', 'Calle del Molino ##'),
    place('Italy', 'Torino', '101##', 'Via dei Tigli ##'),
    place('Israel', 'Haifa', '31#####', '## Oren Street'),
    place('United Arab Emirates', 'Dubai', '', 'Office ###, Creek Tower'),
  ],
  APJ: [
    place('Australia', 'Brisbane', '40##', '## Wattle Street'),
    place('Australia', 'Adelaide', '50##', '## Jacaranda Parade'),
    place('New Zealand', 'Wellington', '60##', '## Kōwhai Road'),
    place('Singapore', 'Singapore', '0689##', '## Cross Lane'),
    place('India', 'Pune', '4110##', 'Plot ##, Baner Road'),
    place('India', 'Bengaluru', '5600##', '## Lakeview Layout'),
    place('Japan', '東京', '150-00##', '渋谷区桜丘町##-#'),
    place('South Korea', 'Busan', '480##', '## Haeundae-ro'),
    place('Vietnam', 'Đà Nẵng', '5500##', '## Nguyễn Văn Linh'),
  ],
};

export const COMPANY_HEADS: readonly string[] = split(
  'Amberline, Arclight, Bergmann, Birchwood, Blue Heron, Brightwater, Cadence, Cedarpoint, Cobalt, Copperfield, Dawnridge, Delta Nine, Eastmoor, Elmstone, Fairhaven, Falken, Fernhill, Foundry, Gable, Glasswing, Granite, Greenholt, Halcyon, Harborview, Helix, Ironbark, Juniper, Kestrel, Kingsway, Lantern, Larchmont, Ledgerline, Lighthouse, Maple, Meridian, Millbrook, Mosaic, Nordlicht, Northgate, Oakfield, Obsidian, Orchard, Osprey, Pinecrest, Polaris, Quartz, Quillon, Ravenna, Redwood, Rivermark, Saltmarsh, Seabright, Silverleaf, Solstice, Stonebridge, Summit, Tamarack, Thornbury, Tidewater, Umber, Vantage, Verdant, Westerly, Whitecap, Willow, Windrow, Yarrow, Zephyr',
);

export const COMPANY_TAILS: Record<'AMER' | 'EMEA' | 'APJ', readonly string[]> = {
  AMER: split(
    'Software Inc., Labs LLC, Analytics, Health Systems, Logistics, Payments Inc., Robotics, Studios, Energy Partners, Media Group, Insurance Services, Learning Co., Foods, Devices Corp.',
  ),
  EMEA: split(
    'GmbH, Software GmbH & Co. KG, Vermögensverwaltungsgesellschaft mbH, SAS, Systèmes SARL, Ltd, Digital Ltd, B.V., Sp. z o.o., S.r.l., Technologies SA, AG, Elektrizitätswerke AG, Consulting',
  ),
  APJ: split(
    'Pty Ltd, Technologies Pvt. Ltd., Pte. Ltd., Systems, Digital, Co. Ltd., 株式会社, Solutions, Freight, Learning',
  ),
};
