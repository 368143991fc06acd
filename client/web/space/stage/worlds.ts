// Suns, planets and moons. Their size is one: whoever shows them gives them their own.
import {
  AdditiveBlending,
  BackSide,
  Color,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  ShaderMaterial,
  SphereGeometry,
  Sprite,
  SpriteMaterial,
} from 'three';
import { chanceOf } from './chance.ts';
import { glowTexture, moonTexture, planetTexture } from './textures.ts';

const ball = new SphereGeometry(1, 64, 40);
const SUNS = ['#ffd9a0', '#fff0d0', '#ffe2b8', '#cfe0ff', '#ffb27a'];

export function createSun(id: number): Group {
  const chance = chanceOf(id);
  const colour = new Color(SUNS[Math.floor(chance() * SUNS.length)] ?? '#fff0d0');
  const sun = new Group();
  const disc = new Mesh(ball, new MeshBasicMaterial({ color: colour, toneMapped: false }));
  sun.add(disc, glow(colour, 7, 0.9), glow(new Color('#ffffff'), 3.2, 0.8));
  return sun;
}

export function glow(color: Color, size: number, opacity: number): Sprite {
  const material = new SpriteMaterial({
    map: glowTexture(),
    color,
    opacity,
    transparent: true,
    blending: AdditiveBlending,
    depthWrite: false,
    toneMapped: false,
  });
  const sprite = new Sprite(material);
  sprite.scale.setScalar(size);
  return sprite;
}

export function createPlanet(id: number): Group {
  const chance = chanceOf(id);
  const planet = new Group();
  const material = new MeshStandardMaterial({ map: planetTexture(chance), roughness: 0.95 });
  const globe = new Mesh(ball, material);
  globe.rotation.set((chance() - 0.5) * 0.8, chance() * Math.PI * 2, 0);
  planet.add(globe, new Mesh(ball, airMaterial(chance() < 0.3 ? '#e8b27a' : '#74b6ea')));
  planet.children[1]?.scale.setScalar(1.035);
  return planet;
}

export function createMoon(id: number): Group {
  const moon = new Group();
  const material = new MeshStandardMaterial({ map: moonTexture(chanceOf(id)), roughness: 1 });
  moon.add(new Mesh(ball, material));
  return moon;
}

/** Air that shows at the rim. */
function airMaterial(colour: string): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { colour: { value: new Color(colour) } },
    vertexShader: `
      #include <common>
      #include <logdepthbuf_pars_vertex>
      varying vec3 way;
      varying vec3 outwards;
      void main() {
        vec4 seen = modelViewMatrix * vec4(position, 1.0);
        way = normalize(seen.xyz);
        outwards = normalize(normalMatrix * normal);
        gl_Position = projectionMatrix * seen;
        #include <logdepthbuf_vertex>
      }`,
    fragmentShader: `
      #include <common>
      #include <logdepthbuf_pars_fragment>
      uniform vec3 colour;
      varying vec3 way;
      varying vec3 outwards;
      void main() {
        #include <logdepthbuf_fragment>
        float rim = pow(clamp(dot(way, outwards) * 2.2, 0.0, 1.0), 2.0);
        gl_FragColor = vec4(colour, rim * 0.55);
      }`,
    side: BackSide,
    transparent: true,
    blending: AdditiveBlending,
    depthWrite: false,
  });
}
